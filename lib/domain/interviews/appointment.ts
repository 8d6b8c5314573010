import { ok, type Result, refuse } from "@/lib/domain/shared/result";
import { type Duration, HOUR, type Instant } from "@/lib/domain/shared/time";
import type { InterviewStatus } from "./state";

/** When an interview is to begin, and in whose time that was said. `zone`: an IANA name. */
export type StartTime = { readonly at: Instant; readonly zone: string };

/** As it stands now; `movedFrom`: when it was to begin before it was last moved. */
export type Appointment = StartTime & { readonly movedFrom: Instant | null };

/** Whoever writes down a time that has just passed means now; longer ago is a slip. */
const LATEST_AGO: Duration = HOUR;
/** Beyond a year a time is a slip, and a link that lived until then would be one, too. */
const FARTHEST_AHEAD: Duration = 366 * 24 * HOUR;

export const START_REFUSALS = ["time-passed", "time-too-far"] as const;
export type StartRefusal = (typeof START_REFUSALS)[number];

/** Whether an interview can be set to begin then. */
export function settable(at: Instant, now: Instant): Result<null, StartRefusal> {
  if (at < now - LATEST_AGO) return refuse("time-passed");
  return at > now + FARTHEST_AHEAD ? refuse("time-too-far") : ok(null);
}

export const TOUCH_REFUSALS = ["already-started", "already-ended", "only-a-demo", "cancelled"] as const;
export type TouchRefusal = (typeof TOUCH_REFUSALS)[number];

/** When an interview begins and how long it takes can be set until it has begun. */
export function touchable(one: Omit<Timed, "appointment" | "changes">): Result<null, TouchRefusal> {
  if (one.kind === "demo") return refuse("only-a-demo");
  if (one.cancelled) return refuse("cancelled");
  if (one.status === "ended") return refuse("already-ended");
  return one.status === "waiting" ? ok(null) : refuse("already-started");
}

export const MOVE_REFUSALS = [...START_REFUSALS, ...TOUCH_REFUSALS, "moved-meanwhile"] as const;
export type MoveRefusal = (typeof MOVE_REFUSALS)[number];

/** An interview as far as its time goes. `changes` counts how often that was set, moved, cancelled or restored. */
export type Timed = {
  readonly kind: "real" | "demo";
  readonly status: InterviewStatus;
  readonly cancelled: boolean;
  readonly appointment: Appointment | null;
  readonly changes: number;
};

/**
 * Sets or moves the beginning, until it has begun. `after`: the number of changes its mover knew of, so that nobody
 * undoes unseen what somebody else has just set. `null`: it begins then already.
 */
export function move(
  one: Timed,
  to: StartTime,
  after: number,
  now: Instant,
): Result<Appointment | null, MoveRefusal> {
  const open = touchable(one);
  if (!open.ok) return open;
  const { appointment } = one;
  if (appointment?.at === to.at && appointment.zone === to.zone) return ok(null);
  if (one.changes !== after) return refuse("moved-meanwhile");
  const allowed = settable(to.at, now);
  if (!allowed.ok) return allowed;
  return ok({ ...to, movedFrom: movedFrom(appointment, to) });
}

/** The same moment named in another zone is no other time for anybody. */
function movedFrom(before: Appointment | null, to: StartTime): Instant | null {
  if (before === null) return null;
  return before.at === to.at ? before.movedFrom : before.at;
}

/** Soonest first; those without a time after them, in the order they came. */
export function bySoonest<One extends { readonly appointment: Appointment | null }>(
  interviews: readonly One[],
): readonly One[] {
  const rank = (one: One) => one.appointment?.at ?? Number.POSITIVE_INFINITY;
  return interviews.toSorted((one, other) => (rank(one) === rank(other) ? 0 : rank(one) - rank(other)));
}
