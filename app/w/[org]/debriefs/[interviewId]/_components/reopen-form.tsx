"use client";

import { typed } from "@/components/forms/form-action";
import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { reopenAction } from "../actions";

/** Opens a decided debrief again. The decision stays to be read, and whoever reopens says why. */
export function ReopenForm({
  organisation,
  interviewId,
  number,
}: {
  organisation: string;
  interviewId: string;
  /** Which decision, from 1. */
  number: number;
}) {
  const [state, send] = useFormAction(reopenAction);
  return (
    <details
      className="mt-6 max-w-script print:hidden"
      open={state.message !== null || "reason" in state.fields}
    >
      <summary className="cursor-pointer font-medium">Something changed since?</summary>
      <p className="mt-2 text-muted">
        Open the debrief again, and scorecards can be corrected and another decision recorded. This decision
        stays as it is for everybody to read, with your name and your reason beside it. A re-vote is not held
        again.
      </p>
      <form key={state.attempt} action={send} noValidate className="mt-4 flex flex-col gap-5">
        <Refusals state={state} />
        <input type="hidden" name="organisation" value={organisation} />
        <input type="hidden" name="interviewId" value={interviewId} />
        <input type="hidden" name="number" value={number} />
        <TextArea
          id="reopen-reason"
          label="Reason"
          name="reason"
          hint="What is known now that was not known then."
          rows={2}
          defaultValue={typed(state, "reason")}
          error={state.fields.reason}
        />
        <div>
          <SubmitButton pendingLabel="Opening…">Open the debrief again</SubmitButton>
        </div>
      </form>
    </details>
  );
}
