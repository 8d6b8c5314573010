import type { Facet, Facets } from "@/lib/domain/questions/facets";
import type { QuestionFilter } from "@/lib/domain/questions/filter";
import { KIND_NAMES, LEVEL_NAMES, STACK_NAMES, SUBJECT_NAMES } from "@/lib/domain/questions/subjects";
import { COMPETENCY_NAMES } from "@/lib/domain/shared/competencies";
import { Button } from "../ui/button";
import { Select } from "../ui/select";
import { TextField } from "../ui/text-field";

/** Everything questions can be looked for by, as native fields. Each choice says how many it would leave. */
export function QuestionFilters({ filter, facets }: { filter: QuestionFilter; facets: Facets }) {
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 room:grid-cols-1">
      <TextField
        name="q"
        type="search"
        label="Text"
        defaultValue={filter.q}
        className="max-room:col-span-full"
      />
      <Choice
        name="subject"
        label="Subject"
        facet={facets.subject}
        chosen={filter.subject}
        called={(one) => SUBJECT_NAMES[one]}
      />
      <Choice
        name="kind"
        label="Kind"
        facet={facets.kind}
        chosen={filter.kind}
        called={(one) => KIND_NAMES[one]}
      />
      <Choice
        name="level"
        label="Level"
        facet={facets.level}
        chosen={filter.level}
        called={(one) => LEVEL_NAMES[one]}
      />
      <Choice
        name="stack"
        label="Written for"
        facet={facets.stack}
        chosen={filter.stack}
        called={(one) => STACK_NAMES[one]}
      />
      <Choice
        name="competency"
        label="Evidence on"
        facet={facets.competency}
        chosen={filter.competency}
        called={(one) => COMPETENCY_NAMES[one]}
      />
      <Choice
        name="minutes"
        label="Minutes"
        facet={facets.minutes}
        chosen={filter.minutes}
        called={(one) => `At most ${one}`}
      />
      <Button type="submit" className="self-end justify-self-start">
        Find
      </Button>
    </div>
  );
}

function Choice<Value extends string | number>({
  name,
  label,
  facet,
  chosen,
  called,
}: {
  name: string;
  label: string;
  facet: Facet<Value>;
  chosen: Value | null;
  called: (value: Value) => string;
}) {
  return (
    <Select name={name} label={label} defaultValue={chosen ?? ""}>
      <option value="">Any ({facet.any})</option>
      {facet.choices.map(({ value, count }) => (
        <option key={value} value={value}>
          {called(value)} ({count})
        </option>
      ))}
    </Select>
  );
}
