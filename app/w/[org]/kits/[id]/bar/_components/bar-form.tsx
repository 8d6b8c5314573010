"use client";

import { useState } from "react";
import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import type { BarTarget } from "@/components/scoring/bar-facts";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { BAR_REASON_MAX, type Bar } from "@/lib/domain/scoring/bar";
import { setBarAction } from "../actions";
import { barChoice, sentBar } from "./bar-choice";
import { RuleFields } from "./rule-fields";
import { WeightFields } from "./weight-fields";

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
  const shared = { choice, change, targets, fields: state.fields };
  return (
    <details className="mt-6" open={state.attempt > 0 || undefined}>
      <summary className="cursor-pointer font-medium">{fixed ? "Amend the bar" : "Change the bar"}</summary>
      <form key={state.attempt} action={send} noValidate className="mt-4 flex flex-col gap-6">
        <Refusals state={state} />
        {Object.entries({ organisation, kitId, after, ...sentBar(choice, targets) }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <RadioGroup
          legend="Rule for passing"
          name="ruled"
          value={choice.ruled}
          onChange={(ruled) => change({ ruled })}
          options={[
            { value: "none", label: "No rule", hint: "The composite is shown and nothing follows from it." },
            {
              value: "rule",
              label: "A rule",
              hint: "Whoever decides against it says why, and that is recorded as an override.",
            },
          ]}
        />
        {choice.ruled === "rule" && <RuleFields {...shared} />}
        <RadioGroup
          legend="Weights of the questions"
          name="weighed"
          value={choice.weighed}
          onChange={(weighed) => change({ weighed })}
          options={[
            { value: "equal", label: "All the same" },
            { value: "unequal", label: "Different", hint: "With a reason, which is stored and shown." },
          ]}
        />
        {choice.weighed === "unequal" && <WeightFields {...shared} />}
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
