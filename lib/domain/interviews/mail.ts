import { type Duration, HOUR, type Instant, MINUTE } from "@/lib/domain/shared/time";
import type { InterviewStatus } from "./state";

export const MAIL_KINDS = [
  "scheduled",
  "moved",
  "cancelled",
  "restored",
  "removed",
  "soon",
  "scorecard",
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** Why a mail was not taken. A server's own words may name addresses or worse, so they are not kept. */
export const MAIL_ERRORS = ["refused", "sign-in", "unreachable", "silent", "unknown"] as const;
export type MailError = (typeof MAIL_ERRORS)[number];

/** What is taken back within a minute, as by Undo, reaches nobody. */
export const SECOND_THOUGHTS: Duration = MINUTE;

/** A day before the beginning; the calendar file reminds of it again. */
const REMIND_BEFORE: Duration = 24 * HOUR;

/** When to remind of it; null where that is over, or so near that the mail with the time has just come. */
export function remindAt(startsAt: Instant, now: Instant): Instant | null {
  const at = startsAt - REMIND_BEFORE;
  return at > now + HOUR ? at : null;
}

const PAUSES: readonly Duration[] = [MINUTE, 5 * MINUTE, 30 * MINUTE, 4 * HOUR];
export const MOST_TRIES = PAUSES.length + 1;

/** How long to wait after this many tries; after the last it is only how long one may take to be noted down. */
export function pauseAfter(tries: number): Duration {
  return PAUSES[Math.min(tries, PAUSES.length) - 1] ?? MINUTE;
}

/** How things stand when a mail is about to be sent, for the one person it goes to. */
export type MailStanding = {
  readonly kind: MailKind;
  /** The beginning it tells of; null where it tells of none. */
  readonly told: Instant | null;
  readonly startsAt: Instant | null;
  readonly status: InterviewStatus;
  readonly cancelled: boolean;
  readonly onPanel: boolean;
  readonly owesScorecard: boolean;
  /** Whether they were sent that it is cancelled. */
  readonly heardOfCancelling: boolean;
  readonly now: Instant;
};

/** Whether what a mail says still holds. A mail that does not is never sent; what came after it has a mail of its own. */
export function stillTrue(one: MailStanding): boolean {
  if (one.kind === "removed") return !one.onPanel && one.status === "waiting";
  if (!one.onPanel) return false;
  if (one.kind === "scorecard") return one.owesScorecard && one.status === "ended" && !one.cancelled;
  if (one.status !== "waiting") return false;
  if (one.kind === "cancelled") return one.cancelled;
  if (one.cancelled || one.startsAt === null || one.startsAt !== one.told) return false;
  if (one.kind === "restored") return one.heardOfCancelling;
  return one.kind !== "soon" || one.startsAt > one.now;
}
