import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { KitRequest } from "@/lib/domain/assembly/request";
import {
  KIND_NAMES,
  LEVEL_NAMES,
  LEVELS,
  STACK_NAMES,
  STACKS,
  SUBJECT_NAMES,
  SUBJECTS,
} from "@/lib/domain/questions/subjects";
import { COMPETENCIES, COMPETENCY_NAMES } from "@/lib/domain/shared/competencies";
import { Boxes } from "./boxes";
import { ASKED_KINDS, LENGTHS } from "./choices";
import { MoreWishes } from "./more-wishes";

const ROLES = [
  "Backend engineer",
  "Full-stack engineer",
  "Platform engineer",
  "API engineer",
  "Data engineer",
];

/** What a kit is asked to be. `errors` are sentences by field name. */
export function AskFields({
  request,
  role,
  typed,
  errors,
  known,
}: {
  request: KitRequest;
  /** As typed, also when it cannot be used. */
  role: string;
  /** What the address holds of the finer wishes, by field, readable or not. */
  typed: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  /** What a candidate was asked before. */
  known: ReactNode;
}) {
  return (
    <div className="flex flex-col gap-5">
      <TextField name="role" label="Role" list="roles" defaultValue={role} error={errors.role} most={80} />
      <datalist id="roles">
        {ROLES.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <RadioGroup
        legend="Level"
        name="level"
        layout="segmented"
        defaultValue={request.level}
        options={LEVELS.map((level) => ({ value: level, label: LEVEL_NAMES[level] }))}
        error={errors.level}
      />
      <div className="grid grid-cols-2 gap-4">
        <Select name="stack" label="Stack" defaultValue={request.stack ?? "none"} error={errors.stack}>
          <option value="none">None in particular</option>
          {STACKS.map((stack) => (
            <option key={stack} value={stack}>
              {STACK_NAMES[stack]}
            </option>
          ))}
        </Select>
        <Select
          name="minutes"
          label="Minutes"
          defaultValue={request.minutes}
          error={errors.minutes}
          options={LENGTHS.map((minutes) => ({ value: String(minutes), label: String(minutes) }))}
        />
      </div>
      <div className="flex flex-col">
        <Boxes
          name="mustSubjects"
          legend="Subjects to cover"
          all={SUBJECTS}
          names={SUBJECT_NAMES}
          chosen={request.mustSubjects}
          error={errors.mustSubjects}
        />
        <Boxes
          name="mustCompetencies"
          legend="Competencies to cover"
          all={COMPETENCIES}
          names={COMPETENCY_NAMES}
          chosen={request.mustCompetencies}
          error={errors.mustCompetencies}
        />
        <Boxes
          name="mustKinds"
          legend="Kinds of question"
          all={ASKED_KINDS}
          names={KIND_NAMES}
          chosen={request.mustKinds}
          error={errors.mustKinds}
        />
        <MoreWishes request={request} typed={typed} errors={errors} />
        {known}
      </div>
      <Button type="submit" className="self-start">
        Choose questions
      </Button>
    </div>
  );
}
