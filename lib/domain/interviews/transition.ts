import { ok, type Result, refuse } from "@/lib/domain/shared/result";
import { type Instant, MINUTE } from "@/lib/domain/shared/time";
import type { Agenda } from "./agenda";
import { agendaNow } from "./agenda-now";
import { elapsed, halt, run } from "./clock";
import { isForgotten } from "./forgotten";
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
  "not-forgotten",
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
        visits: [{ entry: first.id, atMs: 0 }],
      });
    }
    case "lead.pass":
      return ok({ ...room, leadSeat: op.to });
  }
  if (room.status === "waiting") return refuse("not-started");
  const kindOf = (id: string) => agendaNow(agenda, room).find((entry) => entry.id === id)?.kind;
  switch (op.type) {
    case "interview.move":
      return kindOf(op.to) ? ok(enter(room, op.to, now)) : refuse("unknown-entry");
    case "entry.skip": {
      if (kindOf(op.entry) !== "question") return refuse("unknown-entry");
      const others = room.skipped.filter((entry) => entry !== op.entry);
      return ok({ ...room, skipped: op.skipped ? [...others, op.entry] : others });
    }
    case "entry.reword": {
      if (kindOf(op.entry) !== "question") return refuse("unknown-entry");
      const { [op.entry]: _before, ...others } = room.reworded;
      return ok({ ...room, reworded: op.text === "" ? others : { ...others, [op.entry]: op.text } });
    }
    case "entry.add": {
      const id = `@extra-${room.extras.length + 1}`;
      const after = room.current ?? "";
      return ok(enter({ ...room, extras: [...room.extras, { id, after, text: op.text }] }, id, now));
    }
    case "interview.pause":
      if (room.status === "paused") return refuse("already-paused");
      return ok({ ...room, status: "paused", clock: halt(room.clock, now), thinkingUntil: null });
    case "interview.resume":
      if (room.status === "live") return refuse("not-paused");
      return ok({ ...room, status: "live", clock: run(room.clock, now) });
    case "interview.add-time":
      return ok({ ...room, addedMs: Math.max(0, room.addedMs + op.minutes * MINUTE) });
    case "candidate.think":
      if (room.status === "paused") return refuse("already-paused");
      return ok({ ...room, thinkingUntil: op.on ? now + MINUTE : null });
    case "interview.end":
      return ok(close(room, "lead", now));
    case "interview.expire":
      return isForgotten(room, agenda, now) ? ok(close(room, "itself", now)) : refuse("not-forgotten");
  }
}

function close(room: RoomState, endedBy: "lead" | "itself", now: Instant): RoomState {
  return {
    ...leave(room, now),
    status: "ended",
    endedAt: now,
    endedBy,
    clock: halt(room.clock, now),
    thinkingUntil: null,
  };
}

function leave(room: RoomState, now: Instant): RoomState {
  if (room.current === null) return room;
  const used = usedOn(room, room.current, now);
  const enteredAtMs = Math.max(room.enteredAtMs, elapsed(room.clock, now));
  return { ...room, usedMs: { ...room.usedMs, [room.current]: used }, enteredAtMs };
}

function enter(room: RoomState, entry: string, now: Instant): RoomState {
  if (room.current === entry) return room;
  const left = leave(room, now);
  const skipped = room.skipped.filter((one) => one !== entry);
  const visits = [...room.visits, { entry, atMs: left.enteredAtMs }];
  return { ...left, current: entry, skipped, visits, thinkingUntil: null };
}
