"use client";

import { useEffect, useRef } from "react";
import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import { StartFields } from "@/components/interviews/start-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { StartTime } from "@/lib/domain/interviews/appointment";
import { moveAction } from "../actions";

/** When an interview begins, until it has begun. `changes`: how many its reader knows of. */
export function MoveForm({
  organisation,
  interviewId,
  start,
  changes,
  zones,
}: {
  organisation: string;
  interviewId: string;
  start: StartTime | null;
  changes: number;
  zones: readonly string[];
}) {
  const [state, send] = useFormAction(moveAction);
  const summary = useRef<HTMLElement>(null);
  const sent = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every change the form is made anew, and its button is gone.
  useEffect(() => {
    if (sent.current && document.activeElement === document.body) summary.current?.focus();
    sent.current = false;
  }, [changes]);
  return (
    <details className="mt-3" open={state.attempt > 0 || undefined}>
      <summary ref={summary} className="cursor-pointer font-medium pointer-coarse:py-2.5">
        {start === null ? "Set a time" : "Move it"}
      </summary>
      <form
        action={send}
        onSubmit={() => {
          sent.current = true;
        }}
        key={`${state.attempt} ${changes}`}
        noValidate
        className="mt-3 mb-4 flex max-w-md flex-col gap-4"
      >
        <Refusals state={state} />
        <input type="hidden" name="organisation" value={organisation} />
        <input type="hidden" name="interviewId" value={interviewId} />
        <input type="hidden" name="after" value={changes} />
        <StartFields state={state} zones={zones} set={start} />
        <p className="text-secondary text-muted">
          Every open page of this interview says so at once. Nobody is written to: send the invitation again.
        </p>
        <SubmitButton variant="secondary" pendingLabel="Saving…" className="self-start">
          {start === null ? "Set the time" : "Move the interview"}
        </SubmitButton>
      </form>
    </details>
  );
}
