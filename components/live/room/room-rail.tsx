import { type Agenda, type AgendaEntry, questionNumber } from "@/lib/domain/interviews/agenda";
import { formatClock, wholeMinutes } from "@/lib/domain/interviews/clock";
import type { PanelView } from "@/lib/domain/interviews/panel-view";
import { type RoomState, usedOn } from "@/lib/domain/interviews/state";
import type { DraftScorecard } from "@/lib/domain/scoring/draft";
import { questionTarget } from "@/lib/domain/scoring/score";
import { type SaidVoid, voidOf } from "@/lib/domain/scoring/voided";
import type { Instant } from "@/lib/domain/shared/time";
import { classNames } from "../../ui/class-names";
import { ScoreStone } from "../score-stone";
import { type ServerClock, useTick } from "../server-clock";
import { PacingAdvice } from "./pacing-advice";

/** The agenda as a list: planned and used minutes, one's own scores, and what is looked at. */
export function RoomRail({
  view,
  agenda,
  room,
  voids,
  draft,
  looking,
  onLook,
  clock,
  initialNow,
}: {
  view: PanelView;
  /** With the questions added on the way. */
  agenda: Agenda;
  room: RoomState;
  voids: readonly SaidVoid[];
  draft: DraftScorecard;
  /** The entry on this screen, which may differ from the one that is on. */
  looking: string;
  onLook: (entry: string) => void;
  clock: ServerClock;
  initialNow: Instant;
}) {
  const now = useTick(clock, 1_000) ?? initialNow;
  return (
    <nav
      aria-label="Agenda"
      className="relative overflow-y-auto border-r border-line bg-sunken px-2 py-4 max-room:hidden"
    >
      <h2 className="px-2 pb-2 text-meta font-medium text-muted">Agenda</h2>
      <ol className="flex flex-col gap-1">
        {agenda.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              aria-current={looking === entry.id ? "true" : undefined}
              onClick={() => onLook(entry.id)}
              className={classNames(
                "grid w-full grid-cols-[1.5rem_minmax(0,1fr)_auto] gap-x-2 rounded-control px-2 py-2 text-left",
                looking === entry.id ? "bg-accent-soft" : "hover:bg-surface",
              )}
            >
              <span className="text-muted tabular-nums">{questionNumber(agenda, entry.id)}</span>
              <span className="min-w-0">
                <span
                  className={classNames(
                    "line-clamp-3 block wrap-anywhere",
                    looking === entry.id && "font-semibold",
                    room.skipped.includes(entry.id) && "text-muted line-through",
                  )}
                >
                  {entry.title}
                </span>
                <EntryMinutes
                  entry={entry}
                  usedMs={usedOn(room, entry.id, now)}
                  isOn={room.current === entry.id}
                  aside={room.skipped.includes(entry.id)}
                  isVoid={voidOf(questionTarget(entry.id), voids) !== null}
                />
              </span>
              {entry.scored && <ScoreStone score={draft.scores[questionTarget(entry.id)] ?? null} />}
            </button>
          </li>
        ))}
      </ol>
      <PacingAdvice
        room={room}
        agenda={view.agenda}
        clock={clock}
        initialNow={initialNow}
        className="mt-4 px-2 max-room:hidden"
      />
    </nav>
  );
}

function EntryMinutes({
  entry,
  usedMs,
  isOn,
  aside,
  isVoid,
}: {
  entry: AgendaEntry;
  usedMs: number;
  isOn: boolean;
  aside: boolean;
  isVoid: boolean;
}) {
  const extra = entry.kind === "extra";
  const over = !extra && usedMs > entry.plannedMs;
  return (
    <span className={classNames("block text-meta tabular-nums", over ? "text-warn-text" : "text-muted")}>
      {extra ? "not in the kit" : `${wholeMinutes(entry.plannedMs)} min planned`}
      {usedMs > 0 && `, ${isOn ? formatClock(usedMs) : `${wholeMinutes(usedMs)} min`} used`}
      {aside && ", set aside"}
      {over && ", over"}
      {!entry.scored && ", not scored"}
      {isVoid && ", void"}
    </span>
  );
}
