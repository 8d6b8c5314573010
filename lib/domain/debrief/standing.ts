import {
  type Bar,
  type BarReading,
  type BarVersion,
  NO_BAR,
  readBar,
  standingBars,
} from "@/lib/domain/scoring/bar";
import type { ScoredTarget } from "@/lib/domain/scoring/composite";
import type { Correction } from "@/lib/domain/scoring/correction";
import { barWithout, countingRows, type VoidEvent } from "@/lib/domain/scoring/voided";
import { OUTCOMES, type Outcome } from "./decision";

/** What one bar says; `version` is null for a bar that nobody set. `bar` asks of what counts only. */
export type Stand = { readonly version: BarVersion | null; readonly bar: Bar; readonly reading: BarReading };

export type Standing = {
  /** By the bar that holds now. */
  readonly now: Stand;
  /** By the bar as it was before the first candidate, and by each amendment; one alone where there is none. */
  readonly all: readonly Stand[];
  /** By the bar that holds now if no question were void; null while none of these rows is. */
  readonly withVoid: Stand | null;
};

/**
 * How a candidate stands by every bar that touches them. `rows`: what holds now, in the order of the kit. `voids`: by
 * which questions of the kit revision are void; neither the composite nor a bar asks about them.
 */
export function standingOf(
  versions: readonly BarVersion[],
  rows: readonly ScoredTarget[],
  voids: readonly VoidEvent[] = [],
): Standing {
  const { fixed, amendments } = standingBars(versions);
  const counting = countingRows(rows, voids);
  const first = standBy(fixed, counting, voids);
  const all = [first, ...amendments.map((version) => standBy(version, counting, voids))];
  const now = all.at(-1) ?? first;
  const withVoid = counting.length === rows.length ? null : standBy(now.version, rows, []);
  return { now, all, withVoid };
}

/** Whether an outcome goes against what the bar says. To hold is against nothing. */
export function isAgainst(outcome: Outcome, { verdict }: Pick<BarReading, "verdict">): boolean {
  if (verdict === "met") return outcome === "decline";
  return verdict === "not-met" && (outcome === "offer" || outcome === "next-round");
}

/** The outcomes that would be an override. */
export function outcomesAgainst(reading: Pick<BarReading, "verdict">): readonly Outcome[] {
  return OUTCOMES.filter((outcome) => isAgainst(outcome, reading));
}

/** How many scorecards are not as they were handed in. */
export function correctedIn(cards: readonly { readonly corrections: readonly Correction[] }[]): number {
  return cards.filter(({ corrections }) => corrections.length > 0).length;
}

function standBy(
  version: BarVersion | null,
  rows: readonly ScoredTarget[],
  voids: readonly VoidEvent[],
): Stand {
  const bar = barWithout(version ?? NO_BAR, voids);
  return { version, bar, reading: readBar(bar, rows) };
}
