import { type Duration, MINUTE } from "@/lib/domain/shared/time";

/** How long a question really takes: whole minutes, over so many uses. */
export type PacedUse = { readonly minutes: number; readonly uses: number };

/** Fewer uses than this say more about one candidate than about the question. */
export const FEWEST_PACED = 3;

/**
 * The median of the time spent on a question, in whole minutes and at least one; with an even number of uses the
 * mean of the middle two. Null below `FEWEST_PACED` uses.
 */
export function paceOf(used: readonly Duration[]): PacedUse | null {
  if (used.length < FEWEST_PACED) return null;
  const sorted = [...used].sort((a, b) => a - b);
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  const median = middle.reduce((sum, one) => sum + one, 0) / middle.length;
  return { minutes: Math.max(1, Math.round(median / MINUTE)), uses: used.length };
}

/** "planned 10, usually 13"; null where nobody can tell. */
export function paceText(planned: number, pace: PacedUse | null): string | null {
  return pace === null ? null : `planned ${planned}, usually ${pace.minutes}`;
}

/** Minutes that would fit better: what it usually takes, where that is two or more away from the plan; else null. */
export function betterMinutes(planned: number, pace: PacedUse | null): number | null {
  return pace !== null && Math.abs(pace.minutes - planned) >= 2 ? pace.minutes : null;
}

/** Where there are enough uses to say, by slug. */
export function pacesBySlug(
  uses: readonly { readonly slug: string; readonly pace: PacedUse | null }[],
): Readonly<Record<string, PacedUse>> {
  return Object.fromEntries(uses.flatMap(({ slug, pace }) => (pace === null ? [] : [[slug, pace]])));
}
