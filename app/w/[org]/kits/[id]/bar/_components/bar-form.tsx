"use client";

import { useState } from "react";
import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import { barChoice, sentBar } from "@/components/scoring/bar/bar-choice";
import { BarFields } from "@/components/scoring/bar/bar-fields";
import type { BarTarget } from "@/components/scoring/bar-facts";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { BAR_REASON_MAX, type Bar } from "@/lib/domain/scoring/bar";
import { setBarAction } from "../actions";

/** Sets what it takes to pass, or amends it once somebody was interviewed. */
export function BarForm({
  organisation,
  kitId,
  after,
  bar,
  fixed,
  targets,
}: {
  organisation: string;
  kitId: string;
  /** The number of the setting this one is made from. */
  after: number;
  bar: Bar;
  fixed: boolean;
  targets: readonly BarTarget[];
}) {
  const [state, send] = useFormAction(setBarAction);
  // Held here and not in the fields: a form that comes back is drawn anew.
  const [choice, setChoice] = useState(() => barChoice(bar));
  const change = (part: Partial<typeof choice>) => setChoice({ ...choice, ...part });
  return (
    <details className="mt-6" open={state.attempt > 0 || undefined}>
      <summary className="cursor-pointer font-medium">{fixed ? "Amend the bar" : "Change the bar"}</summary>
      <form key={state.attempt} action={send} noValidate className="mt-4 flex flex-col gap-6">
        <Refusals state={state} />
        {Object.entries({ organisation, kitId, after, ...sentBar(choice, targets) }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <BarFields choice={choice} change={change} targets={targets} fields={state.fields} />
        {fixed && (
          <TextArea
            id="reason"
            label="Why the bar is amended"
            hint="Shown, with what each bar says, on every decision this touches."
            maxLength={BAR_REASON_MAX}
            value={choice.reason}
            onChange={(event) => change({ reason: event.target.value })}
            error={state.fields.reason}
          />
        )}
        <SubmitButton pendingLabel="Saving…" className="self-start">
          {fixed ? "Amend the bar" : "Save the bar"}
        </SubmitButton>
      </form>
    </details>
  );
}
