import type { Agenda } from "./agenda";
import type { RoomState } from "./state";

type Been = Pick<RoomState, "current" | "visits" | "usedMs">;

/** Whether an entry was ever on in the room. */
export function wasOn(room: Been, entry: string): boolean {
  // A room of an earlier version knows no visits, but it knows for how long each entry was on.
  return (
    room.current === entry ||
    Object.hasOwn(room.usedMs, entry) ||
    room.visits.some((visit) => visit.entry === entry)
  );
}

/** The scored questions that were never on, in the order of the agenda. Before the end: that nobody came to yet. */
export function unaskedIn(room: Been, agenda: Agenda): readonly string[] {
  return agenda.filter((entry) => entry.scored && !wasOn(room, entry.id)).map(({ id }) => id);
}
