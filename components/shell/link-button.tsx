import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "../ui/button-class";

/** A link that looks like a button: for going somewhere, never for changing something. */
export function LinkButton({
  variant,
  size,
  className,
  ...link
}: ComponentProps<typeof Link> & { variant?: ButtonVariant; size?: ButtonSize }) {
  return <Link {...link} className={buttonClass({ variant, size, className })} />;
}
