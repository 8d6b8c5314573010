import Link from "next/link";
import type { Question } from "@/lib/domain/questions/question";
import { LEVEL_NAMES, SUBJECT_NAMES } from "@/lib/domain/questions/subjects";

/** Questions as rows of 44 px: the title as it is known and how it is asked, subject, levels, minutes. */
export function QuestionList({ questions, base }: { questions: readonly Question[]; base: string }) {
  return (
    <ul className="border-t border-line">
      {questions.map((question) => (
        <li key={question.slug} className="border-b border-line">
          <Link
            href={`${base}/${question.slug}`}
            className="group grid min-h-11 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-0 py-2 no-underline hover:bg-sunken sm:-mx-3 sm:px-3 tablet:grid-cols-[minmax(0,1fr)_8rem_9rem_3.5rem] tablet:py-1"
          >
            <span className="flex min-w-0 items-baseline gap-3">
              <span className="spoken text-reading group-hover:underline group-hover:decoration-1 group-hover:underline-offset-3 tablet:shrink-0">
                {question.title}
              </span>
              <span
                aria-hidden
                className="truncate font-serif text-secondary text-faint max-tablet:hidden print:hidden"
              >
                {question.prompt.replaceAll("`", "")}
              </span>
            </span>
            <span className="text-secondary text-muted max-tablet:order-last">
              {SUBJECT_NAMES[question.subject]}
              <span className="tablet:hidden">, {levelsOf(question)}</span>
            </span>
            <span className="text-secondary text-muted max-tablet:hidden">{levelsOf(question)}</span>
            <span className="text-right text-secondary text-muted tabular-nums">{question.minutes} min</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** "Mid to senior", or the one level there is. */
export function levelsOf(question: Pick<Question, "levels">): string {
  const names = question.levels.map((level) => LEVEL_NAMES[level]);
  const last = names.at(-1);
  return names.length < 2 || !last ? names.join("") : `${names[0]} to ${last.toLowerCase()}`;
}
