import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "../ui/class-names";

/** The look of a link inside text, for links of another make. */
export const TEXT_LINK_CLASS =
  "text-accent-text underline decoration-1 underline-offset-3 hover:decoration-2";

/** A link inside text. */
export function TextLink({ className, ...link }: ComponentProps<typeof Link>) {
  return <Link {...link} className={classNames(TEXT_LINK_CLASS, className)} />;
}
