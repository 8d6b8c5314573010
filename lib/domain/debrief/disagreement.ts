import type { RubricLevel } from "@/lib/domain/rubrics/levels";
import { NOT_ASSESSED, type Score, type Target } from "@/lib/domain/scoring/score";
import type { VoidEvent } from "@/lib/domain/scoring/voided";

export type DebriefRow = {
  readonly target: Target;
  /** One per person, in the order of the panel; null for a question that nobody asked and this person did not score. */
  readonly scores: readonly (Score | null)[];
  /** Highest minus lowest level; 0 when fewer than two people assessed it, and for a void question. */
  readonly spread: number;
  readonly evidence: number;
  /** By what the question is void; null while it counts. */
  readonly voided: VoidEvent | null;
};

/** The levels given: "not assessed" neither agrees nor disagrees. */
export function levelsOf(scores: readonly (Score | null)[]): readonly RubricLevel[] {
  return scores.filter((score) => score !== null && score !== NOT_ASSESSED);
}

/** Highest minus lowest level; 0 when fewer than two were given. */
export function spreadOf(scores: readonly (Score | null)[]): number {
  const levels = levelsOf(scores);
  return levels.length < 2 ? 0 : Math.max(...levels) - Math.min(...levels);
}

/** Widest gap first; among equals the row with more distant pairs, then the order of the kit. What is void comes last. */
export function byDisagreement(rows: readonly DebriefRow[]): readonly DebriefRow[] {
  return rows
    .map((row, index) => ({
      row,
      index,
      isVoid: Number(row.voided !== null),
      distance: pairDistance(row.scores),
    }))
    .sort(
      (a, b) =>
        a.isVoid - b.isVoid || b.row.spread - a.row.spread || b.distance - a.distance || a.index - b.index,
    )
    .map(({ row }) => row);
}

/** Two levels apart is a dispute; one is what careful people differ by. */
export function isDisputed(row: Pick<DebriefRow, "spread">): boolean {
  return row.spread >= 2;
}

/** Nobody asked it, and nobody scored it all the same. */
export function isUnasked(row: Pick<DebriefRow, "scores">): boolean {
  return row.scores.length > 0 && row.scores.every((score) => score === null);
}

/** Whether there is anything to agree or disagree about: two people gave a level to what counts. */
export function isCompared(row: Pick<DebriefRow, "scores" | "voided">): boolean {
  return row.voided === null && levelsOf(row.scores).length >= 2;
}

function pairDistance(scores: readonly (Score | null)[]): number {
  const levels = levelsOf(scores);
  let sum = 0;
  for (const [index, first] of levels.entries())
    for (const second of levels.slice(index + 1)) sum += Math.abs(first - second);
  return levels.length < 2 ? 0 : sum / ((levels.length * (levels.length - 1)) / 2);
}
