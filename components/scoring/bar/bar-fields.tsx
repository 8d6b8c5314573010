import { RadioGroup } from "@/components/ui/radio-group";
import type { BarTarget } from "../bar-facts";
import type { BarChoice } from "./bar-choice";
import { RuleFields } from "./rule-fields";
import { WeightFields } from "./weight-fields";

/** The controls of a bar: a rule for passing, and how the questions weigh. What is chosen is held by the form. */
export function BarFields(shared: {
  choice: BarChoice;
  change: (part: Partial<BarChoice>) => void;
  targets: readonly BarTarget[];
  fields: Readonly<Record<string, string>>;
}) {
  const { choice, change } = shared;
  return (
    <>
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
    </>
  );
}
