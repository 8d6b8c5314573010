import { PANEL_PARTS, PART_NAMES, type PanelMember } from "@/lib/domain/interviews/panel";
import type { FormState } from "@/lib/domain/shared/form-state";
import { ticked } from "../forms/form-action";
import { FieldError } from "../ui/field";
import { Select } from "../ui/select";

export type Colleague = { readonly id: string; readonly name: string };

const MEANINGS = [
  ["Lead", "starts, moves on and ends, and scores"],
  ["Interviewer", "writes down and scores"],
  ["Shadow", "scores to learn; those scores count nowhere and stay with them"],
  ["Observer", "looks on and keeps private notes"],
] as const;

/** What each member is in an interview, as fields of a form named `panel`. `chosen`: before anything was touched. */
export function PanelFields({
  members,
  me,
  chosen,
  state,
}: {
  members: readonly Colleague[];
  /** Id of who fills the form in. */
  me: string;
  chosen: readonly PanelMember[];
  state: FormState;
}) {
  const error = state.fields.panel;
  const before = state.attempt > 0 ? ticked(state, "panel") : chosen.map(asValue);
  return (
    <fieldset aria-describedby={error ? "panel-error" : "panel-hint"}>
      <legend className="font-medium">People</legend>
      <dl id="panel-hint" className="mb-3 text-secondary text-muted">
        {MEANINGS.map(([part, meaning]) => (
          <div key={part}>
            <dt className="inline font-medium text-ink">{part}</dt> <dd className="inline">{meaning}.</dd>
          </div>
        ))}
      </dl>
      <ul id="panel" tabIndex={-1} className="flex flex-col gap-2">
        {members.map(({ id, name }) => {
          const part = before.find((value) => value.startsWith(`${id} `)) ?? "";
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <span aria-hidden className="min-w-0 flex-1 basis-40 wrap-anywhere">
                {name}
                {id === me && " (you)"}
              </span>
              <Select
                // A select takes a new default only when it is made anew; the form around it keeps its focus.
                key={part}
                name="panel[]"
                label={id === me ? `${name} (you)` : name}
                hideLabel
                className="w-44"
                defaultValue={part}
                options={[
                  { value: "", label: "Not there" },
                  ...PANEL_PARTS.map((one) => ({
                    value: asValue({ personId: id, part: one }),
                    label: PART_NAMES[one],
                  })),
                ]}
              />
            </li>
          );
        })}
      </ul>
      {error && (
        <div className="mt-2">
          <FieldError id="panel-error">{error}</FieldError>
        </div>
      )}
    </fieldset>
  );
}

function asValue({ personId, part }: PanelMember): string {
  return `${personId} ${part}`;
}
