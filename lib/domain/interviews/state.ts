import type { Duration, Instant } from "@/lib/domain/shared/time";
import { type Agenda, plannedTime } from "./agenda";
import { type Clock, elapsed, STOPPED_CLOCK } from "./clock";

export const INTERVIEW_STATUSES = ["waiting", "live", "paused", "ended"] as const;
export type InterviewStatus = (typeof INTERVIEW_STATUSES)[number];

/** What everybody in the room shares: the fold of the interview's public ops. */
export type RoomState = {
  readonly status: InterviewStatus;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly clock: Clock;
  /** Added by the lead on top of the kit's minutes. */
  readonly addedMs: Duration;
  /** The agenda entry that is on, null before the start. */
  readonly current: string | null;
  /** Reading of the interview clock when the current entry came on. */
  readonly enteredAtMs: Duration;
  /** Time on earlier visits, by entry. */
  readonly usedMs: Readonly<Record<string, Duration>>;
  readonly candidateJoinedAt: Instant | null;
  /** While the candidate takes a minute. */
  readonly thinkingUntil: Instant | null;
  /** Who leads now; null while the seat with the role of lead does. */
  readonly leadSeat: string | null;
  /** Every time an entry came on, in that order. */
  readonly visits: readonly Visit[];
  /** Questions nobody had planned, asked all the same. */
  readonly extras: readonly ExtraQuestion[];
  /** Entries set aside by the lead. */
  readonly skipped: readonly string[];
  /** What was really said instead of the written words, by entry. */
  readonly reworded: Readonly<Record<string, string>>;
  /** Null until the end; `itself` when nobody ended it. */
  readonly endedBy: "lead" | "itself" | null;
};

/** `atMs`: reading of the interview clock. */
export type Visit = { readonly entry: string; readonly atMs: Duration };

/** `after`: the entry that was on when it was added. */
export type ExtraQuestion = { readonly id: string; readonly after: string; readonly text: string };

export const WAITING_ROOM: RoomState = {
  status: "waiting",
  startedAt: null,
  endedAt: null,
  clock: STOPPED_CLOCK,
  addedMs: 0,
  current: null,
  enteredAtMs: 0,
  usedMs: {},
  candidateJoinedAt: null,
  thinkingUntil: null,
  leadSeat: null,
  visits: [],
  extras: [],
  skipped: [],
  reworded: {},
  endedBy: null,
};

/** A room as an earlier version stored it, with what that version did not know yet. */
export function wholeRoom(stored: Partial<RoomState>): RoomState {
  return { ...WAITING_ROOM, ...stored };
}

/** Time used on an entry so far, the running visit included. */
export function usedOn(room: RoomState, entry: string, now: Instant): Duration {
  const before = usedBefore(room, entry);
  return room.current === entry ? before + thisVisit(room, now) : before;
}

/** Time on earlier visits. A slug may be the name of something every object has. */
export function usedBefore(room: Pick<RoomState, "usedMs">, entry: string): Duration {
  return Object.hasOwn(room.usedMs, entry) ? (room.usedMs[entry] ?? 0) : 0;
}

/** Never less than nothing, also where a browser's estimate of now is a little behind. */
export function thisVisit(room: Pick<RoomState, "clock" | "enteredAtMs">, now: Instant): Duration {
  return Math.max(0, elapsed(room.clock, now) - room.enteredAtMs);
}

/** What the interview may take in all: the agenda plus what the lead added. */
export function allowance(room: Pick<RoomState, "addedMs">, agenda: Agenda): Duration {
  return plannedTime(agenda) + room.addedMs;
}
