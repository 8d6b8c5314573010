import { ok, type Result, refuse } from "@/lib/domain/shared/result";
import { type Instant, MINUTE } from "@/lib/domain/shared/time";
import type { Agenda } from "./agenda";
import { elapsed, halt, run } from "./clock";
import type { RoomOp } from "./op";
import { type RoomState, usedOn } from "./state";

export const ROOM_REFUSALS = [
  "already-started",
  "not-started",
  "already-paused",
  "not-paused",
  "already-ended",
  "unknown-entry",
  "empty-agenda",
] as const;
export type RoomRefusal = (typeof ROOM_REFUSALS)[number];

/** The one place that says which step is legal now, and what it leads to. */
export function decide(
  room: RoomState,
  op: RoomOp,
  agenda: Agenda,
  now: Instant,
): Result<RoomState, RoomRefusal> {
  if (room.status === "ended") return refuse("already-ended");
  switch (op.type) {
    case "candidate.join":
      return ok(room.candidateJoinedAt === null ? { ...room, candidateJoinedAt: now } : room);
    case "interview.start": {
      const first = agenda[0];
      if (room.status !== "waiting") return refuse("already-started");
      if (!first) return refuse("empty-agenda");
      return ok({
        ...room,
        status: "live",
        startedAt: now,
        clock: run(room.clock, now),
        current: first.id,
      });
    }
  }
  if (room.status === "waiting") return refuse("not-started");
  switch (op.type) {
    case "interview.move":
      if (!agenda.some((entry) => entry.id === op.to)) return refuse("unknown-entry");
      return ok(enter(room, op.to, now));
    case "interview.pause":
      if (room.status === "paused") return refuse("already-paused");
      return ok({ ...room, status: "paused", clock: halt(room.clock, now), thinkingUntil: null });
    case "interview.resume":
      if (room.status === "live") return refuse("not-paused");
      return ok({ ...room, status: "live", clock: run(room.clock, now) });
    case "interview.add-time":
      return ok({ ...room, addedMs: room.addedMs + op.minutes * MINUTE });
    case "candidate.think":
      if (room.status === "paused") return refuse("already-paused");
      return ok({ ...room, thinkingUntil: op.on ? now + MINUTE : null });
    case "interview.end": {
      const closed = leave(room, now);
      return ok({
        ...closed,
        status: "ended",
        endedAt: now,
        clock: halt(room.clock, now),
        thinkingUntil: null,
      });
    }
  }
}

function leave(room: RoomState, now: Instant): RoomState {
  if (room.current === null) return room;
  const used = usedOn(room, room.current, now);
  const enteredAtMs = Math.max(room.enteredAtMs, elapsed(room.clock, now));
  return { ...room, usedMs: { ...room.usedMs, [room.current]: used }, enteredAtMs };
}

function enter(room: RoomState, entry: string, now: Instant): RoomState {
  if (room.current === entry) return room;
  return { ...leave(room, now), current: entry, thinkingUntil: null };
}
