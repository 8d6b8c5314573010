import type { Instant } from "@/lib/domain/shared/time";
import { sinceWords } from "./overdue";

const EXCUSER = { person: "me, and I", mail: "whoever put you on the panel: they" };

/**
 * What to send to whoever owes a scorecard, the same words to each of them: nothing in it tells who else has or has
 * not handed one in, how many are in, or what stands on any. `address`: of the reader's own scorecard. `by`: a person sends
 * it as their own message, or the product by mail, which must not name who asked: only who handed theirs in could ask.
 */
export function reminderText({
  candidateName,
  address,
  endedAt,
  now,
  by = "person",
}: {
  readonly candidateName: string;
  readonly address: string;
  readonly endedAt: Instant;
  readonly now: Instant;
  readonly by?: "person" | "mail";
}): string {
  return [
    `Your scorecard for the interview with ${candidateName} is still open. The interview ended ${sinceWords(endedAt, now)} ago, and what was heard fades.`,
    `What you wrote during the interview is on it already: ${address}`,
    `If you cannot assess something, “not assessed” is an answer. If you cannot do it, tell ${EXCUSER[by]} can excuse you.`,
  ].join("\n\n");
}
