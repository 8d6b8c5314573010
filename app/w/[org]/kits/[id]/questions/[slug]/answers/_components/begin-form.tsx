"use client";

import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import { SubmitButton } from "@/components/ui/submit-button";
import { counted } from "@/lib/domain/shared/counted";
import { beginAnswersAction } from "../actions";
import type { QuestionPlace } from "./answers-form";

/** Before the first answer is shown: from then on the order is this reader's. */
export function BeginForm({ place, answers }: { place: QuestionPlace; answers: number }) {
  const [state, send] = useFormAction(beginAnswersAction);
  return (
    <form action={send} className="mt-6 flex flex-col items-start gap-4">
      <Refusals state={state} />
      {Object.entries(place).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton pendingLabel="Opening…">Read {counted(answers, "answer")}</SubmitButton>
    </form>
  );
}
