import { type Agenda, type AgendaEntry, questionNumber } from "@/lib/domain/interviews/agenda";
import { wholeMinutes } from "@/lib/domain/interviews/clock";
import { type RoomState, usedOn } from "@/lib/domain/interviews/state";
import type { Instant } from "@/lib/domain/shared/time";
import { classNames } from "../ui/class-names";
import { Select } from "../ui/select";
import { type ServerClock, useTick } from "./server-clock";

/** The agenda to look around in: a list beside the question, a choice above it where there is no room for one. */
export function ObserverAgenda({
  agenda,
  room,
  looking,
  onLook,
  clock,
  initialNow,
}: {
  agenda: Agenda;
  room: RoomState;
  looking: string;
  onLook: (entry: string) => void;
  clock: ServerClock;
  initialNow: Instant;
}) {
  const now = useTick(clock, 15_000) ?? initialNow;
  return (
    <nav
      aria-label="Agenda"
      className="overflow-y-auto border-line bg-sunken max-room:border-b max-room:px-4 max-room:py-2 room:border-r room:px-2 room:py-4"
    >
      <div className="room:hidden">
        <Select
          label="Question"
          hideLabel
          value={looking}
          onChange={(event) => onLook(event.target.value)}
          options={agenda.map((entry) => ({ value: entry.id, label: nameOf(agenda, entry, room) }))}
        />
      </div>
      <ol className="flex flex-col gap-1 max-room:hidden">
        {agenda.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              aria-current={looking === entry.id ? "true" : undefined}
              onClick={() => onLook(entry.id)}
              className={classNames(
                "grid w-full grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2 rounded-control px-2 py-2 text-left",
                looking === entry.id ? "bg-accent-soft" : "hover:bg-surface",
              )}
            >
              <span className="text-muted tabular-nums">{questionNumber(agenda, entry.id)}</span>
              <span className="min-w-0">
                <span className={classNames("block wrap-anywhere", looking === entry.id && "font-semibold")}>
                  {entry.title}
                </span>
                <span className="block text-meta text-muted tabular-nums">
                  {minutesOf(entry, usedOn(room, entry.id, now))}
                  {room.current === entry.id && room.status !== "ended" && ", on now"}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function minutesOf(entry: AgendaEntry, usedMs: number): string {
  const planned = entry.kind === "extra" ? "not in the kit" : `${wholeMinutes(entry.plannedMs)} min planned`;
  return usedMs > 0 ? `${planned}, ${wholeMinutes(usedMs)} used` : planned;
}

function nameOf(agenda: Agenda, entry: AgendaEntry, room: RoomState): string {
  const number = questionNumber(agenda, entry.id);
  const on = room.current === entry.id && room.status !== "ended" ? " (on now)" : "";
  return `${number === null ? "" : `${number}. `}${entry.title}${on}`;
}
