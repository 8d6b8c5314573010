import { type Fraction, fraction, isAtLeast } from "@/lib/domain/shared/fraction";
import type { Instant } from "@/lib/domain/shared/time";
import {
  type Composite,
  composite,
  EQUAL_WEIGHTS,
  exactMean,
  type ScoredTarget,
  type Weights,
} from "./composite";
import { questionOf, type Target } from "./score";

/** What it takes to pass. Thresholds are whole hundredths of a level, so that they are exact. */
export type PassRule = {
  readonly least: number;
  /** Each of these needs `mustHaveLeast` by itself; may be empty. */
  readonly mustHaves: readonly Target[];
  readonly mustHaveLeast: number;
};

/** What a kit revision asks of every candidate: how its questions weigh, and what it takes to pass. */
export type Bar = {
  readonly weights: Weights;
  /** Why the weights are not equal; null where they are. */
  readonly weightsReason: string | null;
  readonly rule: PassRule | null;
};

export const NO_BAR: Bar = { weights: EQUAL_WEIGHTS, weightsReason: null, rule: null };

export const LEAST_MIN = 100;
export const LEAST_MAX = 400;
export const BAR_REASON_MIN = 10;
export const BAR_REASON_MAX = 1_000;

/** One setting of a bar. The reason says why it was amended after the first candidate; null where it was set before. */
export type BarVersion = Bar & {
  readonly number: number;
  readonly reason: string | null;
  readonly setBy: string | null;
  readonly setAt: Instant;
};

/** The bar as it was before the first candidate, and every amendment since, in the order they were made. */
export function standingBars(versions: readonly BarVersion[]): {
  /** Null: none was set, which is equal weights and no rule. */
  readonly fixed: BarVersion | null;
  readonly amendments: readonly BarVersion[];
} {
  const ordered = versions.toSorted((a, b) => a.number - b.number);
  return {
    fixed: ordered.findLast(({ reason }) => reason === null) ?? null,
    amendments: ordered.filter(({ reason }) => reason !== null),
  };
}

/** The bar that holds now. */
export function barNow(versions: readonly BarVersion[]): Bar {
  const { fixed, amendments } = standingBars(versions);
  return amendments.at(-1) ?? fixed ?? NO_BAR;
}

/** Whether two settings ask the same of a candidate for the same stated reason. */
export function sameBar(a: Bar, b: Bar): boolean {
  return told(a) === told(b);
}

function told({ weights, weightsReason, rule }: Bar): string {
  const weighed = Object.entries(weights).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([
    weighed,
    weightsReason,
    rule && [rule.least, rule.mustHaveLeast, rule.mustHaves.toSorted()],
  ]);
}

/** "undecided": what the rule asks about was not assessed, so nothing can be said. */
export const VERDICTS = ["met", "not-met", "undecided"] as const;
export type Verdict = (typeof VERDICTS)[number];

export type BarReading = {
  readonly composite: Composite;
  /** Null when there is no rule. */
  readonly verdict: Verdict | null;
  /** Whether the composite is high enough; null without a rule or a composite. */
  readonly enough: boolean | null;
  /** Must-haves below what they need. */
  readonly short: readonly { readonly target: Target; readonly mean: Fraction }[];
  /** Must-haves that nobody assessed. */
  readonly unknown: readonly Target[];
};

/**
 * What a bar says of one candidate. `rows`: questions and competencies; only questions make the composite. One
 * failing is enough for "not-met", also while something else is not assessed.
 */
export function readBar({ weights, rule }: Bar, rows: readonly ScoredTarget[]): BarReading {
  const made = composite(
    rows.filter(({ target }) => questionOf(target) !== null),
    weights,
  );
  if (rule === null) return { composite: made, verdict: null, enough: null, short: [], unknown: [] };
  const needed = fraction(rule.mustHaveLeast, 100);
  const musts = rule.mustHaves.map((target) => ({
    target,
    mean: exactMean(rows.find((row) => row.target === target)?.scores ?? []),
  }));
  const short = musts.flatMap(({ target, mean }) =>
    mean !== null && !isAtLeast(mean, needed) ? [{ target, mean }] : [],
  );
  const unknown = musts.flatMap(({ target, mean }) => (mean === null ? [target] : []));
  const enough = made.exact && isAtLeast(made.exact, fraction(rule.least, 100));
  const failed = enough === false || short.length > 0;
  const verdict = failed ? "not-met" : enough === null || unknown.length > 0 ? "undecided" : "met";
  return { composite: made, verdict, enough, short, unknown };
}

/** The name of a target that the kit does not have or cannot weigh, else null. */
export function strangerInBar({ weights, rule }: Bar, targets: readonly Target[]): string | null {
  const weighed = Object.keys(weights).find(
    (name) => !targets.some((target) => target === name && questionOf(target) !== null),
  );
  return weighed ?? rule?.mustHaves.find((target) => !targets.includes(target)) ?? null;
}
