import type { Anchors } from "@/lib/domain/rubrics/levels";
import { questionOf, type Target } from "@/lib/domain/scoring/score";
import type { DebriefRow } from "./disagreement";
import type { LetterRow } from "./letter";
import type { DebriefCard } from "./summary";

/**
 * The rows of a debrief as a letter may know them: in the order of the kit, and without who said what. A void question
 * is not among them: it counts for nobody, and a candidate is told nothing of it.
 */
export function letterRows(
  targets: readonly Target[],
  rows: readonly DebriefRow[],
  cards: readonly Pick<DebriefCard, "evidence">[],
  describe: (target: Target) => {
    readonly name: string;
    readonly anchors: Anchors | null;
    readonly keyPoints: readonly string[];
  },
): readonly LetterRow[] {
  return targets.flatMap((target) => {
    const row = rows.find((one) => one.target === target);
    const { anchors, ...described } = describe(target);
    if (!row || row.voided || anchors === null) return [];
    const slug = questionOf(target);
    const evidence = cards
      .flatMap((card) => card.evidence.filter(({ entry }) => entry === slug))
      .map(({ id, mark, text, heardAtMs }) => ({ id, mark, text, heardAtMs }))
      .toSorted((one, other) => one.heardAtMs - other.heardAtMs)
      .map(({ heardAtMs: _at, ...line }) => line);
    return [{ target, ...described, anchors, scores: row.scores, spread: row.spread, evidence }];
  });
}
