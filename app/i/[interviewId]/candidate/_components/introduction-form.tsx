"use client";

import { typed } from "@/components/forms/form-action";
import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { INTRODUCTION_MAX, type Introduction } from "@/lib/domain/interviews/introduction";
import { introduceAction } from "../actions";

/** How a candidate wants to be called. Nothing of it has to be told. */
export function IntroductionForm({ interviewId, told }: { interviewId: string; told: Introduction }) {
  const [state, send] = useFormAction(introduceAction);
  const isTold = told.called !== null || told.saidAs !== null;
  return (
    <form action={send} key={state.attempt} className="mt-8 flex max-w-md flex-col gap-4">
      <h2 className="text-h3 font-semibold">Your name</h2>
      <p className="-mt-2 text-muted">
        Only if you like. The people in the room and their organisation see it.
      </p>
      <Refusals state={state} />
      <input type="hidden" name="interviewId" value={interviewId} />
      <TextField
        id="called"
        name="called"
        label="What they should call you"
        optional
        autoComplete="nickname"
        most={INTRODUCTION_MAX}
        defaultValue={typed(state, "called", told.called ?? "")}
        error={state.fields.called}
      />
      <TextField
        id="saidAs"
        name="saidAs"
        label="How to say it"
        hint="For example: pree-YAH."
        optional
        autoComplete="off"
        most={INTRODUCTION_MAX}
        defaultValue={typed(state, "saidAs", told.saidAs ?? "")}
        error={state.fields.saidAs}
      />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton variant="secondary" pendingLabel="Telling them…">
          {isTold ? "Change it" : "Tell them"}
        </SubmitButton>
        <p role="status" className="text-muted">
          {isTold && "They see it."}
        </p>
      </div>
    </form>
  );
}
