import type { QuestionFilter } from "@/lib/domain/questions/filter";
import {
  KIND_NAMES,
  KINDS,
  LEVEL_NAMES,
  LEVELS,
  STACK_NAMES,
  STACKS,
  SUBJECT_NAMES,
  SUBJECTS,
} from "@/lib/domain/questions/subjects";
import { Button } from "../ui/button";
import { Select } from "../ui/select";
import { TextField } from "../ui/text-field";

const LENGTHS = [5, 6, 7, 8, 9, 10, 12, 15];

/** Everything questions can be looked for by, as native fields. */
export function QuestionFilters({ filter }: { filter: QuestionFilter }) {
  const minutes = filter.minutes;
  const lengths = minutes === null || LENGTHS.includes(minutes) ? LENGTHS : [...LENGTHS, minutes];
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 room:grid-cols-1">
      <TextField
        name="q"
        type="search"
        label="Text"
        defaultValue={filter.q}
        className="max-room:col-span-full"
      />
      <Choice name="subject" label="Subject" all={SUBJECTS} names={SUBJECT_NAMES} chosen={filter.subject} />
      <Choice name="kind" label="Kind" all={KINDS} names={KIND_NAMES} chosen={filter.kind} />
      <Choice name="level" label="Level" all={LEVELS} names={LEVEL_NAMES} chosen={filter.level} />
      <Choice name="stack" label="Written for" all={STACKS} names={STACK_NAMES} chosen={filter.stack} />
      <Select name="minutes" label="Minutes" defaultValue={minutes ?? ""}>
        <option value="">Any length</option>
        {lengths.map((length) => (
          <option key={length} value={length}>
            At most {length}
          </option>
        ))}
      </Select>
      <Button type="submit" className="self-end justify-self-start">
        Find
      </Button>
    </div>
  );
}

function Choice<Name extends string>({
  name,
  label,
  all,
  names,
  chosen,
}: {
  name: string;
  label: string;
  all: readonly Name[];
  names: Readonly<Record<Name, string>>;
  chosen: Name | null;
}) {
  return (
    <Select name={name} label={label} defaultValue={chosen ?? ""}>
      <option value="">Any</option>
      {all.map((one) => (
        <option key={one} value={one}>
          {names[one]}
        </option>
      ))}
    </Select>
  );
}
