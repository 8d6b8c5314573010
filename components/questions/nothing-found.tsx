import type { QuestionFilter } from "@/lib/domain/questions/filter";
import { filterAddress, type Looser, looserFilters } from "@/lib/domain/questions/looser";
import type { Question } from "@/lib/domain/questions/question";
import { counted } from "@/lib/domain/shared/counted";
import { TEXT_LINK_CLASS } from "../shell/text-link";
import { EmptyState } from "../ui/empty-state";

/** Says what found nothing, and which one wish to give up so that something is found. */
export function NothingFound({
  questions,
  filter,
  path,
}: {
  questions: readonly Question[];
  filter: QuestionFilter;
  path: string;
}) {
  const looser = looserFilters(questions, filter);
  const [first] = looser;
  return (
    <EmptyState
      title={
        filter.q && (first === undefined || first.without === "q")
          ? `No question mentions “${filter.q}” here`
          : "No question has everything you ask for"
      }
      sentence={
        first ? "Leave out one wish:" : "More than one wish stands in the way; start again without them."
      }
      action={
        <ul className="flex flex-col gap-1">
          {looser.map((one) => (
            <li key={one.without}>
              {/* A full load, so that the fields say what the address asks. */}
              <a href={`${path}?${filterAddress(one.filter)}`} className={TEXT_LINK_CLASS}>
                {NAMES[one.without](filter)}: {counted(one.count, "question")}
              </a>
            </li>
          ))}
          {looser.length === 0 && (
            <li>
              <a href={path} className={TEXT_LINK_CLASS}>
                All questions
              </a>
            </li>
          )}
        </ul>
      }
    />
  );
}

const NAMES: Readonly<Record<Looser["without"], (filter: QuestionFilter) => string>> = {
  q: ({ q }) => `Without the text “${q}”`,
  subject: () => "Any subject",
  kind: () => "Any kind",
  level: () => "Any level",
  stack: () => "Any stack",
  competency: () => "Evidence on anything",
  minutes: () => "Any length",
};
