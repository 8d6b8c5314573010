"use client";

import { typed } from "@/components/forms/form-action";
import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import { LengthSelect } from "@/components/interviews/length-select";
import { SubmitButton } from "@/components/ui/submit-button";
import { counted } from "@/lib/domain/shared/counted";
import { allowTimeAction } from "../actions";

/** How long an interview is planned, until it starts. `minutes`: as everybody sees them now. */
export function LengthForm({
  organisation,
  interviewId,
  minutes,
}: {
  organisation: string;
  interviewId: string;
  minutes: number;
}) {
  const [state, send] = useFormAction(allowTimeAction);
  return (
    <details className="mt-3" open={state.attempt > 0 || undefined}>
      <summary className="cursor-pointer font-medium pointer-coarse:py-2.5">Change its length</summary>
      <form action={send} key={state.attempt} noValidate className="mt-3 flex max-w-md flex-col gap-4">
        <Refusals state={state} />
        <input type="hidden" name="organisation" value={organisation} />
        <input type="hidden" name="interviewId" value={interviewId} />
        <p role="status">{counted(minutes, "minute")} are planned now.</p>
        <LengthSelect value={typed(state, "stretch")} error={state.fields.stretch} unchosen="Choose" />
        <SubmitButton variant="secondary" pendingLabel="Saving…" className="self-start">
          Save length
        </SubmitButton>
      </form>
    </details>
  );
}
