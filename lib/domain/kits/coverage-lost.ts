import { isScored } from "@/lib/domain/questions/question";
import { type CoverageColumn, coverageOf } from "./coverage";
import type { KitItem } from "./kit";

/** What a kit still has on one subject or competency when a question of it counts no more. */
export type LostCoverage = Pick<CoverageColumn, "key" | "name" | "sort"> & {
  readonly before: Evidence;
  readonly after: Evidence;
};

/** From how many questions there is evidence, and their planned minutes. */
export type Evidence = { readonly questions: number; readonly minutes: number };

export type VoidEffect = {
  /** Scored questions that count. */
  readonly questions: { readonly before: number; readonly after: number };
  /** Subjects and competencies that lose evidence, those left with none first. */
  readonly lost: readonly LostCoverage[];
};

type Item = Pick<KitItem, "question" | "minutes">;

/**
 * What voiding one question takes from the coverage of a kit. Only questions that are scored give evidence.
 * @param voided slugs of questions that are void already
 */
export function effectOfVoiding(items: readonly Item[], voided: readonly string[], slug: string): VoidEffect {
  const counting = items.filter(({ question }) => isScored(question) && !voided.includes(question.slug));
  const left = counting.filter(({ question }) => question.slug !== slug);
  const columns = coverageOf(left);
  const lost = coverageOf(counting).flatMap((column): LostCoverage[] => {
    const { key, name, sort } = column;
    const before = evidenceOf(column);
    const after = evidenceOf(columns.find((one) => one.key === key));
    return after.questions === before.questions ? [] : [{ key, name, sort, before, after }];
  });
  return {
    questions: { before: counting.length, after: left.length },
    lost: lost.toSorted((one, other) => Number(one.after.questions > 0) - Number(other.after.questions > 0)),
  };
}

function evidenceOf(column: CoverageColumn | undefined): Evidence {
  return { questions: column?.meets.filter(Boolean).length ?? 0, minutes: column?.minutes ?? 0 };
}
