"use client";

import Link from "next/link";
import { type ComponentProps, use } from "react";
import { GoContext } from "./address-form";

/** A link to the same page at another address: it waits as the form around it does, and stays where it is. */
export function AddressLink({
  href,
  leadTo,
  ...link
}: Omit<ComponentProps<typeof Link>, "href"> & {
  href: string;
  /** Id of what takes the focus there; without one it stays, or goes to the answer where this link is gone. */
  leadTo?: string;
}) {
  const go = use(GoContext);
  return (
    <Link
      {...link}
      href={href}
      scroll={false}
      onNavigate={(event) => {
        if (!go) return;
        event.preventDefault();
        go(href, leadTo);
      }}
    />
  );
}
