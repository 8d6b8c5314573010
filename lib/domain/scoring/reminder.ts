import type { Instant } from "@/lib/domain/shared/time";
import { sinceWords } from "./overdue";

/**
 * What to send to whoever owes a scorecard, the same words to each of them: nothing in it tells who else has or has
 * not handed one in, how many are in, or what stands on any. `address`: of the reader's own scorecard.
 */
export function reminderText({
  candidateName,
  address,
  endedAt,
  now,
}: {
  readonly candidateName: string;
  readonly address: string;
  readonly endedAt: Instant;
  readonly now: Instant;
}): string {
  return [
    `Your scorecard for the interview with ${candidateName} is still open. The interview ended ${sinceWords(endedAt, now)} ago, and what was heard fades.`,
    `What you wrote during the interview is on it already: ${address}`,
    "If you cannot assess something, “not assessed” is an answer. If you cannot do it, tell me, and I can excuse you.",
  ].join("\n\n");
}
