import { countFacets } from "@/lib/domain/questions/facets";
import { isFiltered, matches, type QuestionFilter } from "@/lib/domain/questions/filter";
import type { Question } from "@/lib/domain/questions/question";
import { SUBJECTS } from "@/lib/domain/questions/subjects";
import { Kbd } from "../ui/kbd";
import { AddressForm } from "./address-form";
import { ListKeys } from "./list-keys";
import { NothingFound } from "./nothing-found";
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
  return (
    <AddressForm
      path={path}
      fields={<QuestionFilters filter={filter} facets={countFacets(questions, filter)} />}
      className="grid gap-x-10 gap-y-6 room:grid-cols-[13rem_minmax(0,1fr)]"
      formClassName="block print:hidden"
    >
      <div className="mb-3 flex flex-wrap justify-between gap-x-6 gap-y-1 text-secondary text-muted">
        <p role="status">
          {isFiltered(filter)
            ? `${found.length} of ${questions.length} questions. `
            : `${questions.length} questions, each with a rubric.`}
          {isFiltered(filter) && (
            // A full load, so that the fields are empty again.
            <a href={path} className="text-accent-text underline underline-offset-3 print:hidden">
              Clear the filters
            </a>
          )}
        </p>
        {found.length > 0 && (
          <p className="max-shell:hidden pointer-coarse:hidden print:hidden">
            <Kbd>J</Kbd> <Kbd>K</Kbd> move, <Kbd>Enter</Kbd> opens, <Kbd>/</Kbd> looks for text
          </p>
        )}
      </div>
      {found.length > 0 ? (
        <ListKeys search="q">
          <QuestionList questions={found} base={base} />
        </ListKeys>
      ) : (
        <NothingFound questions={questions} filter={filter} path={path} />
      )}
    </AddressForm>
  );
}

function bySubject(a: Question, b: Question): number {
  return SUBJECTS.indexOf(a.subject) - SUBJECTS.indexOf(b.subject) || a.title.localeCompare(b.title, "en");
}
