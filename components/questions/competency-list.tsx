import type { CompetencyGuide } from "@/lib/domain/exchange/competency-file";
import type { Question } from "@/lib/domain/questions/question";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import { counted } from "@/lib/domain/shared/counted";
import { TextLink } from "../shell/text-link";
import { AnchorList } from "./anchor-list";
import { Points } from "./points";

/** What is rated across questions, one below the other: meaning, levels, what to hear and what to ignore. */
export function CompetencyList({
  guides,
  questions,
  path,
}: {
  guides: readonly CompetencyGuide[];
  questions: readonly Question[];
  /** Of the list of questions. */
  path: string;
}) {
  const inOrder = [...guides].sort(
    (a, b) => COMPETENCIES.indexOf(a.competency) - COMPETENCIES.indexOf(b.competency),
  );
  return (
    <div className="max-w-script">
      {inOrder.map((guide) => (
        <section
          key={guide.competency}
          id={guide.competency}
          aria-labelledby={`${guide.competency}-title`}
          className="border-t border-line py-8 first:border-t-0 first:pt-0 print:break-inside-avoid"
        >
          <h2 id={`${guide.competency}-title`} className="text-h3">
            {guide.title}
          </h2>
          <p className="mt-1 mb-4 text-reading text-muted">{guide.meaning}</p>
          <AnchorList anchors={guide.anchors} />
          <div className="mt-5 grid gap-x-8 gap-y-5 sm:grid-cols-2">
            <Points title="Listen for" points={guide.hear} level={3} />
            <Points title="Leave out of account" points={guide.ignore} level={3} />
          </div>
          <p className="mt-4 text-secondary print:hidden">
            <TextLink href={`${path}?competency=${guide.competency}`}>
              {counted(
                questions.filter(({ competencies }) => competencies.includes(guide.competency)).length,
                "question",
              )}{" "}
              with evidence on it
            </TextLink>
          </p>
        </section>
      ))}
    </div>
  );
}
