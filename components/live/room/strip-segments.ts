import { type Agenda, questionNumber } from "@/lib/domain/interviews/agenda";
import { type RoomState, usedOn } from "@/lib/domain/interviews/state";
import type { Instant } from "@/lib/domain/shared/time";
import type { AgendaSegment } from "../agenda-strip";

/** The agenda as the strip draws it, at this moment. */
export function stripSegments(agenda: Agenda, room: RoomState, now: Instant): readonly AgendaSegment[] {
  const current = agenda.findIndex((entry) => entry.id === room.current);
  return agenda.map((entry, index) => {
    const usedMs = usedOn(room, entry.id, now);
    const state =
      entry.id === room.current && room.status !== "ended"
        ? ("current" as const)
        : usedMs > 0
          ? ("done" as const)
          : index < current || room.skipped.includes(entry.id)
            ? ("skipped" as const)
            : ("upcoming" as const);
    return {
      id: entry.id,
      label: entry.title,
      number: questionNumber(agenda, entry.id),
      plannedMs: entry.plannedMs,
      usedMs,
      state,
    };
  });
}

/** Where the tick stands: the start of the current part plus its used share. Null before the start. */
export function nowFraction(agenda: Agenda, room: RoomState, now: Instant): number | null {
  const total = agenda.reduce((sum, entry) => sum + entry.plannedMs, 0);
  if (room.current === null || room.status === "ended" || total === 0) return null;
  let before = 0;
  for (const entry of agenda) {
    if (entry.id === room.current) {
      return (before + Math.min(entry.plannedMs, usedOn(room, entry.id, now))) / total;
    }
    before += entry.plannedMs;
  }
  return null;
}
