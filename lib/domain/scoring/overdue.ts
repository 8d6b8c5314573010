import { counted } from "@/lib/domain/shared/counted";
import { type Duration, HOUR, type Instant } from "@/lib/domain/shared/time";

const DAY: Duration = 24 * HOUR;

/** What was heard fades: a scorecard is due within a day of the interview's end. */
export const SCORECARD_DUE: Duration = DAY;

/** Whether a scorecard was, or by now is, late. To the millisecond a day after the end is still in time. */
export function isLate(endedAt: Instant, at: Instant): boolean {
  return at - endedAt > SCORECARD_DUE;
}

/** How long after the interview, in whole days; null when it was in time. */
export function lateWords(endedAt: Instant, at: Instant): string | null {
  return isLate(endedAt, at) ? `${sinceWords(endedAt, at)} after the interview` : null;
}

/** Which scorecards came late, and how late, in their order; none while the interview has no end. */
export function lateIn<Card extends { readonly handedInAt: Instant }>(
  cards: readonly Card[],
  endedAt: Instant | null,
): readonly (Card & { readonly late: string })[] {
  if (endedAt === null) return [];
  return cards.flatMap((card) => {
    const late = lateWords(endedAt, card.handedInAt);
    return late === null ? [] : [{ ...card, late }];
  });
}

/** `less than an hour`, `5 hours`, `2 days`: rounded down, and never less than nothing. */
export function sinceWords(from: Instant, to: Instant): string {
  const passed = Math.max(0, to - from);
  if (passed < HOUR) return "less than an hour";
  return passed < DAY ? counted(Math.floor(passed / HOUR), "hour") : counted(Math.floor(passed / DAY), "day");
}
