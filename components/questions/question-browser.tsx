import { isFiltered, matches, type QuestionFilter } from "@/lib/domain/questions/filter";
import type { Question } from "@/lib/domain/questions/question";
import { SUBJECTS } from "@/lib/domain/questions/subjects";
import { EmptyState } from "../ui/empty-state";
import { AddressForm } from "./address-form";
import { QuestionFilters } from "./question-filters";
import { QuestionList } from "./question-list";

/** The library with its filters. `path` is its own address, `base` what question pages start with. */
export function QuestionBrowser({
  questions,
  filter,
  path,
  base,
}: {
  questions: readonly Question[];
  filter: QuestionFilter;
  path: string;
  base: string;
}) {
  const found = questions.filter((question) => matches(question, filter)).sort(bySubject);
  const clear = (
    // A full load, so that the fields are empty again.
    <a href={path} className="text-accent-text underline underline-offset-3">
      Clear the filters
    </a>
  );
  return (
    <AddressForm
      path={path}
      fields={<QuestionFilters filter={filter} />}
      className="grid gap-x-10 gap-y-6 room:grid-cols-[13rem_minmax(0,1fr)]"
      formClassName="block"
    >
      <p role="status" className="mb-3 text-secondary text-muted">
        {isFiltered(filter)
          ? `${found.length} of ${questions.length} questions. `
          : `${questions.length} questions, each with a rubric.`}
        {isFiltered(filter) && clear}
      </p>
      {found.length > 0 ? (
        <QuestionList questions={found} base={base} />
      ) : (
        <EmptyState
          title={filter.q ? `No question mentions “${filter.q}” here` : "No question matches all the filters"}
          sentence="Remove one of the filters."
          action={clear}
        />
      )}
    </AddressForm>
  );
}

function bySubject(a: Question, b: Question): number {
  return SUBJECTS.indexOf(a.subject) - SUBJECTS.indexOf(b.subject) || a.title.localeCompare(b.title, "en");
}
