import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "../ui/class-names";

/** A link inside text. */
export function TextLink({ className, ...link }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...link}
      className={classNames(
        "text-accent-text underline decoration-1 underline-offset-3 hover:decoration-2",
        className,
      )}
    />
  );
}
