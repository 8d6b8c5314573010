import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { BAR_REASON_MAX } from "@/lib/domain/scoring/bar";
import { WEIGHT_MAX } from "@/lib/domain/scoring/composite";
import type { BarTarget } from "../bar-facts";
import type { BarChoice } from "./bar-choice";

/** A whole number for each question, and why they differ. */
export function WeightFields({
  choice,
  change,
  targets,
  fields,
}: {
  choice: BarChoice;
  change: (part: Partial<BarChoice>) => void;
  targets: readonly BarTarget[];
  fields: Readonly<Record<string, string>>;
}) {
  return (
    <>
      <fieldset id="weights" tabIndex={-1}>
        <legend className="font-medium">How much each question weighs</legend>
        <p className="mb-2 text-secondary text-muted">A whole number from 1 to {WEIGHT_MAX}.</p>
        {fields.weights && (
          <p className="mb-2 text-secondary font-medium text-danger-text">{fields.weights}</p>
        )}
        <ul className="flex flex-col gap-3">
          {targets
            .filter(({ weighs }) => weighs)
            .map(({ target, name }) => (
              <li key={target}>
                <TextField
                  label={<span className="font-normal wrap-anywhere">{name}</span>}
                  inputMode="numeric"
                  className="[&_input]:w-20"
                  value={choice.weights[target] ?? "1"}
                  onChange={(event) =>
                    change({ weights: { ...choice.weights, [target]: event.target.value } })
                  }
                />
              </li>
            ))}
        </ul>
      </fieldset>
      <TextArea
        id="weightsReason"
        label="Why they do not weigh the same"
        rows={2}
        maxLength={BAR_REASON_MAX}
        value={choice.weightsReason}
        onChange={(event) => change({ weightsReason: event.target.value })}
        error={fields.weightsReason}
      />
    </>
  );
}
