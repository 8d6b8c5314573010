"use client";

import { typed } from "@/components/forms/form-action";
import { useFormAction } from "@/components/forms/use-form-action";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { OUTCOME_NAMES, OUTCOMES, REASON_MAX } from "@/lib/domain/debrief/decision";
import { decideAction } from "../actions";

/** Outcome and reason; the decider is whoever records it. Read only from then on. */
export function DecisionForm({ organisation, interviewId }: { organisation: string; interviewId: string }) {
  const [state, submit] = useFormAction(decideAction);
  return (
    <form key={state.attempt} action={submit} className="mt-3 flex max-w-script flex-col gap-5">
      <input type="hidden" name="organisation" value={organisation} />
      <input type="hidden" name="interviewId" value={interviewId} />
      {state.message && (
        <Notice tone="danger" live>
          {state.message}
        </Notice>
      )}
      <RadioGroup
        legend="Outcome"
        name="outcome"
        defaultValue={OUTCOMES.find((outcome) => outcome === typed(state, "outcome"))}
        error={state.fields.outcome}
        options={OUTCOMES.map((value) => ({ value, label: OUTCOME_NAMES[value] }))}
      />
      <TextArea
        label="Reason"
        name="reason"
        hint="What the evidence was. The candidate may one day read a summary of it."
        rows={4}
        maxLength={REASON_MAX}
        defaultValue={typed(state, "reason")}
        error={state.fields.reason}
      />
      <div>
        <SubmitButton pendingLabel="Recording…">Record decision</SubmitButton>
      </div>
    </form>
  );
}
