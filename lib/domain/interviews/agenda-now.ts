import type { Agenda, AgendaEntry } from "./agenda";
import type { RoomState } from "./state";

/** The agenda with the questions added on the way, each behind the entry it was added on. */
export function agendaNow(agenda: Agenda, room: Pick<RoomState, "extras">): Agenda {
  return room.extras.reduce<Agenda>((entries, { id, after, text }) => {
    const at = entries.findIndex((entry) => entry.id === after) + 1;
    const extra: AgendaEntry = {
      id,
      kind: "extra",
      title: text,
      plannedMs: 0,
      mustHave: false,
      scored: false,
      competencies: [],
    };
    return [...entries.slice(0, at), extra, ...entries.slice(at)];
  }, agenda);
}
