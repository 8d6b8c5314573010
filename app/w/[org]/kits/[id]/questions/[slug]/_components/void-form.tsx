"use client";

import { typed } from "@/components/forms/form-action";
import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { VOID_REASON_MAX } from "@/lib/domain/scoring/voided";
import { voidQuestionAction } from "../actions";

/** Voids a question for everybody on the kit, or takes that back; either way with a reason. */
export function VoidForm({
  organisation,
  kitId,
  kitRevision,
  question,
  isVoid,
}: {
  organisation: string;
  kitId: string;
  kitRevision: number;
  question: string;
  isVoid: boolean;
}) {
  const [state, send] = useFormAction(voidQuestionAction);
  const fields = { organisation, kitId, kitRevision, question, voided: isVoid ? "no" : "yes" };
  return (
    <form key={state.attempt} action={send} noValidate className="mt-4 flex flex-col gap-4">
      <Refusals state={state} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextArea
        id="reason"
        name="reason"
        label={isVoid ? "Why it counts again" : "What is wrong with the question"}
        hint="Everybody in the organisation can read it, also who has yet to score. Say nothing about a candidate or a score."
        rows={2}
        most={VOID_REASON_MAX}
        defaultValue={typed(state, "reason")}
        error={state.fields.reason}
      />
      <SubmitButton
        variant={isVoid ? "secondary" : "primary"}
        pendingLabel={isVoid ? "Taking it back…" : "Voiding…"}
        className="self-start"
      >
        {isVoid ? "Let it count again" : "Void it for every candidate"}
      </SubmitButton>
    </form>
  );
}
