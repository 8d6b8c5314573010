import { asNumber, type Fraction, fraction, plus, times, ZERO } from "@/lib/domain/shared/fraction";
import { NOT_ASSESSED, type Score, type Target } from "./score";

/** A target and what each scorecard gave it; null where a card has no score for it because nobody asked. */
export type ScoredTarget = { readonly target: Target; readonly scores: readonly (Score | null)[] };

/** Whole numbers by target. A target that is not named weighs one. */
export type Weights = Readonly<Partial<Record<Target, number>>>;

export const EQUAL_WEIGHTS: Weights = {};
export const WEIGHT_MAX = 9;

export type Composite = {
  /** Without rounding, on the scale of the levels; null when nobody assessed anything, which is no number at all. */
  readonly exact: Fraction | null;
  readonly mean: number | null;
  /** Targets that count: somebody gave them a level. */
  readonly counted: number;
  /** Targets that nobody assessed or asked: left out, with their weight. */
  readonly leftOut: number;
  /** Levels given, over all targets. */
  readonly levels: number;
  /** Scores that were "not assessed", over all targets: left out, never a zero. */
  readonly notAssessed: number;
};

/**
 * The weighted mean of the targets' means: for every target the mean of the levels that interviewers gave it, then
 * the mean of these, each by its weight. Computed in fractions, so that no threshold is missed by a rounding.
 * docs/scoring.md says it in words.
 */
export function composite(rows: readonly ScoredTarget[], weights: Weights = EQUAL_WEIGHTS): Composite {
  const means = rows.flatMap(({ target, scores }) => {
    const mean = exactMean(scores);
    return mean === null ? [] : [{ mean, weight: weights[target] ?? 1 }];
  });
  const sum = means.reduce((total, { mean, weight }) => plus(total, times(mean, fraction(weight, 1))), ZERO);
  const weight = means.reduce((total, one) => total + one.weight, 0);
  const exact = weight === 0 ? null : times(sum, fraction(1, weight));
  const scores = rows.flatMap((row) => row.scores);
  return {
    exact,
    mean: exact && asNumber(exact),
    counted: means.length,
    leftOut: rows.length - means.length,
    levels: scores.filter((score) => score !== null && score !== NOT_ASSESSED).length,
    notAssessed: scores.filter((score) => score === NOT_ASSESSED).length,
  };
}

/** The mean of the levels given, without rounding; null when there is none. */
export function exactMean(scores: readonly (Score | null)[]): Fraction | null {
  const levels = scores.filter((score) => score !== null && score !== NOT_ASSESSED);
  if (levels.length === 0) return null;
  return fraction(
    levels.reduce<number>((total, level) => total + level, 0),
    levels.length,
  );
}
