"use client";

import { type ReactNode, useEffect, useRef } from "react";
import type { FormAction } from "../forms/form-action";
import { Refusals } from "../forms/refusals";
import { useFormAction } from "../forms/use-form-action";
import type { ButtonSize, ButtonVariant } from "../ui/button-class";
import { SubmitButton } from "../ui/submit-button";

/**
 * Starts a run on one question. `id` is the new run's, made where the form was, so sending twice starts one.
 * With `onEnter`, Enter starts it from anywhere on the page that does not use the key itself.
 */
export function StartForm({
  action,
  id,
  slug,
  onEnter,
  variant,
  size,
  children,
}: {
  action: FormAction;
  id: string;
  slug: string;
  onEnter?: boolean;
  variant?: ButtonVariant;
  size?: ButtonSize;
  children: ReactNode;
}) {
  const [state, send] = useFormAction(action);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (!onEnter) return;
    const start = (event: KeyboardEvent) => {
      if (event.key === "Enter" && !event.repeat && event.target === document.body)
        form.current?.requestSubmit();
    };
    document.addEventListener("keydown", start);
    return () => document.removeEventListener("keydown", start);
  }, [onEnter]);

  return (
    <form ref={form} action={send} className="flex flex-col items-start gap-3">
      <Refusals state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="slug" value={slug} />
      <SubmitButton variant={variant} size={size} pendingLabel="Starting…">
        {children}
      </SubmitButton>
    </form>
  );
}
