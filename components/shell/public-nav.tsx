"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { isCurrent } from "./is-current";

const PLACES = [
  { href: "/library", label: "Library" },
  { href: "/practice", label: "Practice" },
] as const;

/** The few places a visitor can go. */
export function PublicNav({ account }: { account?: ReactNode }) {
  const path = usePathname();
  const links = account ? PLACES : [...PLACES, { href: "/sign-in", label: "Sign in" }];
  return (
    <nav aria-label="Site" className="flex items-center sm:gap-1">
      {links.map((link) => (
        <Link
          key={link.href}
          href={link.href}
          aria-current={isCurrent(path, link.href) ? "page" : undefined}
          className="inline-flex min-h-8 items-center rounded-control px-1.5 whitespace-nowrap text-muted no-underline transition-colors hover:text-ink aria-[current=page]:text-ink aria-[current=page]:underline aria-[current=page]:decoration-accent aria-[current=page]:decoration-2 aria-[current=page]:underline-offset-8 sm:px-3 pointer-coarse:min-h-11"
        >
          {link.label}
        </Link>
      ))}
      {account}
    </nav>
  );
}
