import type { Instant } from "@/lib/domain/shared/time";

export const OUTCOMES = ["offer", "next-round", "hold", "decline"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_NAMES: Record<Outcome, string> = {
  offer: "Make an offer",
  "next-round": "Invite to the next round",
  hold: "Hold",
  decline: "Decline",
};

export const REASON_MIN = 10;
export const REASON_MAX = 4_000;

/** Recorded once; read-only from then on. */
export type Decision = {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly decider: string;
  readonly decidedAt: Instant;
};
