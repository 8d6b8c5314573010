"use client";

import { type RefObject, startTransition, useEffectEvent, useLayoutEffect, useRef } from "react";
import type { FormState } from "@/lib/domain/shared/form-state";
import type { FormAction } from "../forms/form-action";
import { Refusals } from "../forms/refusals";
import { takenBack } from "../forms/taken-back";
import { useFormAction } from "../forms/use-form-action";
import type { ButtonSize, ButtonVariant } from "../ui/button-class";
import { SubmitButton } from "../ui/submit-button";
import { useToast } from "../ui/toast";

/** By then a message that was answered has left the page. */
const TOAST_LEAVES_MS = 400;

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
  const form = useRef<HTMLFormElement>(null);
  useFocusAfterwards(form);
  const takeBack =
    undo &&
    ((form: FormData) =>
      startTransition(async () => {
        said(await takenBack(undo, form));
        // The button for it was in a message that goes away.
        setTimeout(focusTitle, TOAST_LEAVES_MS);
      }));
  function said(state: FormState) {
    if (state.message !== null) toast(state.message, { urgent: true });
  }
  const [state, send] = useFormAction(async (previous, form) => {
    const next = await act(previous, form);
    if (next.message === null) toast(done, takeBack && { undo: () => takeBack(form) });
    return next;
  });
  return (
    <form ref={form} action={send} className="flex flex-col items-start gap-2">
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

/** To the page's title, where the focus is nowhere. */
function focusTitle(): void {
  const title = document.querySelector<HTMLElement>("main h1");
  if (document.activeElement !== document.body || !title) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
}

/** Where the act takes its own button away, the focus goes to the page's title: it would be nowhere. */
function useFocusAfterwards(form: RefObject<HTMLFormElement | null>): void {
  const leave = useEffectEvent((gone: HTMLFormElement | null) => {
    if (!gone?.contains(document.activeElement)) return;
    requestAnimationFrame(focusTitle);
  });
  useLayoutEffect(() => {
    const here = form.current;
    return () => leave(here);
  }, [form]);
}
