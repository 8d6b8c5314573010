import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/text-field";
import type { BarTarget } from "../bar-facts";
import type { BarChoice } from "./bar-choice";

/** The number the composite has to reach, and what has to reach a level by itself. */
export function RuleFields({
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
      <TextField
        id="least"
        label="Composite at least"
        hint="From 1 to 4, for example 2.5."
        inputMode="decimal"
        className="w-60"
        value={choice.least}
        onChange={(event) => change({ least: event.target.value })}
        error={fields.least}
      />
      <fieldset>
        <legend className="mb-1 font-medium">Must-haves</legend>
        <p className="mb-2 text-secondary text-muted">Each of them has to reach a level by itself.</p>
        <div className="flex flex-col gap-2">
          {targets.map(({ target, name }) => (
            <Checkbox
              key={target}
              label={<span className="wrap-anywhere">{name}</span>}
              checked={choice.mustHaves.includes(target)}
              onChange={(event) =>
                change({
                  mustHaves: event.target.checked
                    ? [...choice.mustHaves, target]
                    : choice.mustHaves.filter((one) => one !== target),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      {choice.mustHaves.length > 0 && (
        <TextField
          id="mustHaveLeast"
          label="Each must-have at least"
          hint="The mean of its levels, from 1 to 4."
          inputMode="decimal"
          className="w-60"
          value={choice.mustHaveLeast}
          onChange={(event) => change({ mustHaveLeast: event.target.value })}
          error={fields.mustHaveLeast}
        />
      )}
    </>
  );
}
