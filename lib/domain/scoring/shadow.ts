import type { DraftScorecard } from "./draft";
import type { Score, Target } from "./score";

/** One target as the shadow and the lead scored it; null where there is no score. */
export type Compared = {
  readonly target: Target;
  readonly own: Score | null;
  readonly lead: Score | null;
  /** Levels apart, for two who both assessed it; null else. */
  readonly apart: number | null;
};

/** A shadow's scores beside the lead's, in the order of `targets`; what neither scored is left out. */
export function compareWithLead(
  targets: readonly Target[],
  own: DraftScorecard["scores"],
  lead: readonly { readonly target: Target; readonly score: Score }[],
): readonly Compared[] {
  return targets.flatMap((target) => {
    const mine = own[target] ?? null;
    const theirs = lead.find((one) => one.target === target)?.score ?? null;
    if (mine === null && theirs === null) return [];
    const apart = mine && theirs ? Math.abs(mine - theirs) : null;
    return [{ target, own: mine, lead: theirs, apart }];
  });
}
