import type { Evidence } from "@/lib/domain/scoring/evidence";
import { questionOf, type Target } from "@/lib/domain/scoring/score";
import type { Rating } from "@/lib/domain/scoring/scorecard";
import { type VoidEvent, voidOf } from "@/lib/domain/scoring/voided";
import { byDisagreement, type DebriefRow, spreadOf } from "./disagreement";

export type DebriefCard = {
  readonly ratings: readonly Rating[];
  readonly evidence: readonly Evidence[];
};

/** One row per target, widest gap first, void ones last. `targets` in the order of the kit breaks ties. */
export function debriefRows(
  targets: readonly Target[],
  cards: readonly DebriefCard[],
  voids: readonly VoidEvent[] = [],
): readonly DebriefRow[] {
  return byDisagreement(
    targets.map((target) => {
      const scores = cards.map((card) => card.ratings.find((one) => one.target === target)?.score ?? null);
      const slug = questionOf(target);
      const evidence = cards.reduce(
        (count, card) => count + card.evidence.filter((line) => line.entry === slug).length,
        0,
      );
      const voided = voidOf(target, voids);
      return { target, scores, spread: voided ? 0 : spreadOf(scores), evidence, voided };
    }),
  );
}
