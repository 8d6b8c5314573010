import type { Score } from "./score";

export type Mean = {
  /** Null when nobody assessed it: that is no number at all, not a zero. */
  readonly mean: number | null;
  readonly assessed: number;
  readonly notAssessed: number;
};

/** Arithmetic mean of the levels given for one target; "not assessed" is left out and counted. */
export function meanOf(scores: readonly Score[]): Mean {
  const levels = scores.filter((score) => score !== 0);
  const sum = levels.reduce<number>((total, level) => total + level, 0);
  return {
    mean: levels.length === 0 ? null : sum / levels.length,
    assessed: levels.length,
    notAssessed: scores.length - levels.length,
  };
}
