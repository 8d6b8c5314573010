"use client";

import { startTransition } from "react";
import type { FormState } from "@/lib/domain/shared/form-state";
import type { FormAction } from "../forms/form-action";
import { Refusals } from "../forms/refusals";
import { takenBack } from "../forms/taken-back";
import { useFormAction } from "../forms/use-form-action";
import type { ButtonSize, ButtonVariant } from "../ui/button-class";
import { SubmitButton } from "../ui/submit-button";
import { useToast } from "../ui/toast";

/** One act as a button: it acts at once, says so, and offers ten seconds to take it back. */
export function UndoableAct({
  act,
  undo,
  fields,
  done,
  label,
  pendingLabel,
  describe,
  variant = "secondary",
  size,
}: {
  act: FormAction;
  /** Takes the same fields and puts everything back; left out where there is nothing to offer. */
  undo?: FormAction;
  fields: Readonly<Record<string, string>>;
  /** What is said afterwards: "Kit archived". */
  done: string;
  label: string;
  pendingLabel: string;
  /** Names the thing for those who do not see what stands beside the button. */
  describe?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
}) {
  const toast = useToast();
  const takeBack =
    undo && ((form: FormData) => startTransition(async () => said(await takenBack(undo, form))));
  function said(state: FormState) {
    if (state.message !== null) toast(state.message, { urgent: true });
  }
  const [state, send] = useFormAction(async (previous, form) => {
    const next = await act(previous, form);
    if (next.message === null) toast(done, takeBack && { undo: () => takeBack(form) });
    return next;
  });
  return (
    <form action={send} className="flex flex-col items-start gap-2">
      <Refusals state={state} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton
        variant={variant}
        size={size}
        pendingLabel={pendingLabel}
        aria-label={describe && `${label}: ${describe}`}
      >
        {label}
      </SubmitButton>
    </form>
  );
}
