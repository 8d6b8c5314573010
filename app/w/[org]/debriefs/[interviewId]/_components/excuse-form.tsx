"use client";

import { typed } from "@/components/forms/form-action";
import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { excuseAction } from "../actions";

/** Lets somebody off the scorecard that is waited for. Who did it and why is shown to the panel. */
export function ExcuseForm({
  organisation,
  interviewId,
  missing,
}: {
  organisation: string;
  interviewId: string;
  missing: readonly { readonly seatId: string; readonly name: string }[];
}) {
  const [state, send] = useFormAction(excuseAction);
  const chosen = typed(state, "seatId", missing[0]?.seatId);
  return (
    <details className="mt-8 max-w-script">
      <summary className="cursor-pointer font-medium">Somebody cannot hand theirs in?</summary>
      <p className="mt-2 text-muted">
        Excuse them, and the debrief no longer waits for their scorecard. The panel sees who was excused, by
        whom and why. They cannot submit it afterwards, and this cannot be taken back.
      </p>
      <form key={state.attempt} action={send} noValidate className="mt-4 flex flex-col gap-5">
        <Refusals state={state} />
        <input type="hidden" name="organisation" value={organisation} />
        <input type="hidden" name="interviewId" value={interviewId} />
        <Select
          id="seatId"
          name="seatId"
          label="Who"
          className="w-full max-w-sm"
          defaultValue={chosen}
          options={missing.map(({ seatId, name }) => ({ value: seatId, label: name }))}
          error={state.fields.seatId}
        />
        <TextArea
          id="reason"
          label="Reason"
          name="reason"
          hint="Why this scorecard will not come. Say nothing about the candidate."
          rows={2}
          defaultValue={typed(state, "reason")}
          error={state.fields.reason}
        />
        <div>
          <SubmitButton pendingLabel="Excusing…">Excuse from the scorecard</SubmitButton>
        </div>
      </form>
    </details>
  );
}
