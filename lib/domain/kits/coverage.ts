import { SUBJECT_NAMES, SUBJECTS } from "@/lib/domain/questions/subjects";
import { COMPETENCIES, COMPETENCY_NAMES } from "@/lib/domain/shared/competencies";
import type { KitItem } from "./kit";

/** One thing a kit's questions can give evidence on. */
export type CoverageColumn = {
  /** `subject:database`, `competency:ownership`. */
  readonly key: string;
  readonly name: string;
  readonly sort: "subject" | "competency";
  /** By item, in the order of the kit. */
  readonly meets: readonly boolean[];
  /** Planned minutes of the questions that give evidence on it. */
  readonly minutes: number;
};

/** The subjects these questions are on, then every competency, also one without any evidence. */
export function coverageOf(
  items: readonly Pick<KitItem, "question" | "minutes">[],
): readonly CoverageColumn[] {
  const column = (
    sort: CoverageColumn["sort"],
    slug: string,
    name: string,
    meets: (item: Pick<KitItem, "question">) => boolean,
  ): CoverageColumn => ({
    key: `${sort}:${slug}`,
    name,
    sort,
    meets: items.map(meets),
    minutes: items.filter(meets).reduce((sum, item) => sum + item.minutes, 0),
  });
  return [
    ...SUBJECTS.filter((subject) => items.some(({ question }) => question.subject === subject)).map(
      (subject) =>
        column("subject", subject, SUBJECT_NAMES[subject], ({ question }) => question.subject === subject),
    ),
    ...COMPETENCIES.map((name) =>
      column("competency", name, COMPETENCY_NAMES[name], ({ question }) =>
        question.competencies.includes(name),
      ),
    ),
  ];
}
