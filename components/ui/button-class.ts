import { classNames } from "./class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "medium" | "large";

const BASE =
  "inline-flex shrink-0 items-center justify-center gap-2 rounded-control border font-medium whitespace-nowrap no-underline transition-[color,background-color,border-color,transform] active:scale-[.97] disabled:opacity-55 disabled:active:scale-100 aria-disabled:opacity-55 aria-disabled:active:scale-100 pointer-coarse:min-h-11 [&>svg]:size-4 [&>svg]:shrink-0";

const VARIANTS: Record<ButtonVariant, string> = {
  primary:
    "border-transparent bg-accent text-on-accent enabled:hover:bg-accent-hover [a&]:hover:bg-accent-hover",
  secondary: "border-control bg-raised text-ink enabled:hover:bg-sunken [a&]:hover:bg-sunken",
  quiet: "border-transparent bg-transparent text-ink enabled:hover:bg-sunken [a&]:hover:bg-sunken",
  danger: "border-transparent bg-danger text-on-danger enabled:hover:brightness-92 [a&]:hover:brightness-92",
};

const SIZES: Record<ButtonSize, string> = {
  small: "h-7 px-2 text-secondary",
  medium: "h-8 px-3 text-base",
  large: "h-11 px-5 text-base",
};

/** The look of a button, for an element that is not one (a link, a menu trigger). */
export function buttonClass(
  options: { variant?: ButtonVariant; size?: ButtonSize; className?: string | undefined } = {},
): string {
  return classNames(
    BASE,
    VARIANTS[options.variant ?? "secondary"],
    SIZES[options.size ?? "medium"],
    options.className,
  );
}
