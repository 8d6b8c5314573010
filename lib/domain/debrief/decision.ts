import type { Verdict } from "@/lib/domain/scoring/bar";
import type { Instant } from "@/lib/domain/shared/time";

export const OUTCOMES = ["offer", "next-round", "hold", "decline"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_NAMES: Record<Outcome, string> = {
  offer: "Make an offer",
  "next-round": "Invite to the next round",
  hold: "Hold",
  decline: "Decline",
};

/** What a decided interview is marked with in a list. */
export function outcomeWords(outcome: Outcome): string {
  const name = OUTCOME_NAMES[outcome];
  return `Decided: ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

export const REASON_MIN = 10;
export const REASON_MAX = 4_000;

/** A decision that was opened again: it stays as it was, and stands no longer. */
export type Reopened = {
  readonly decision: Decision;
  readonly by: string;
  readonly reason: string;
  readonly reopenedAt: Instant;
};

/** Recorded once; read-only from then on. */
export type Decision = {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly decider: string;
  readonly decidedAt: Instant;
  /** What the bar said then; null where there was no rule. */
  readonly verdict: Verdict | null;
  /** The composite then; null where there was none. */
  readonly composite: number | null;
  /** Why it goes against the bar; null where it does not. */
  readonly overrideReason: string | null;
};

/** What was written, once there is something to ask about. What is missing is for the form to say. */
export function wholeDecision(written: {
  readonly outcome: string;
  readonly reason: string;
}): { readonly outcome: Outcome; readonly reason: string } | null {
  const outcome = OUTCOMES.find((one) => one === written.outcome);
  const reason = written.reason.trim();
  return outcome && reason.length >= REASON_MIN ? { outcome, reason } : null;
}
