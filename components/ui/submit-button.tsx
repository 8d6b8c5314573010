"use client";

import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";

/**
 * The button of the form around it. While the form is being sent it says `pendingLabel` and ignores
 * further presses, but keeps its focus.
 */
export function SubmitButton({
  pendingLabel,
  children,
  variant = "primary",
  onClick,
  ...rest
}: ButtonProps & { pendingLabel?: string }) {
  const { pending } = useFormStatus();
  return (
    <Button
      {...rest}
      type="submit"
      variant={variant}
      aria-disabled={pending || undefined}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
    >
      {pending ? (pendingLabel ?? children) : children}
    </Button>
  );
}
