import type { ReactNode } from "react";
import type { Agenda } from "@/lib/domain/interviews/agenda";
import { elapsed } from "@/lib/domain/interviews/clock";
import { introductionWords } from "@/lib/domain/interviews/introduction";
import { leads } from "@/lib/domain/interviews/lead";
import type { PanelView } from "@/lib/domain/interviews/panel-view";
import { allowance, type RoomState } from "@/lib/domain/interviews/state";
import type { Instant } from "@/lib/domain/shared/time";
import { AgendaStrip } from "../agenda-strip";
import { Presence } from "../presence";
import { type ServerClock, useTick } from "../server-clock";
import { TimerFace } from "../timer-face";
import type { Presences } from "../use-room";
import { nowFraction, stripSegments } from "./strip-segments";

type Frame = Pick<PanelView, "kind" | "candidateName" | "introduced" | "role" | "agenda" | "panel">;

/** Who, the agenda as a bar, the interview's clock, the panel, and what the lead can do. */
export function RoomBar({
  view,
  agenda,
  seatId,
  room,
  presence,
  clock,
  initialNow,
  saveState,
  acts,
}: {
  view: Frame;
  agenda: Agenda;
  seatId: string;
  room: RoomState;
  presence: Presences | null;
  clock: ServerClock;
  initialNow: Instant;
  saveState: ReactNode;
  acts: ReactNode;
}) {
  const now = useTick(clock) ?? initialNow;
  const introduced = view.introduced && introductionWords(view.introduced);
  return (
    <header className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 border-b border-line bg-surface px-4 py-2 room:h-13 room:grid-cols-[11rem_minmax(0,1fr)_auto_auto] room:py-0">
      <div className="min-w-0">
        <h1 className="truncate text-base/5 font-semibold">{view.candidateName}</h1>
        <p className="truncate text-meta text-muted" title={introduced ?? undefined}>
          {introduced ?? view.role}
        </p>
      </div>
      <AgendaStrip
        className="order-last col-span-full room:order-none room:col-span-1"
        segments={stripSegments(agenda, room, now)}
        nowFraction={nowFraction(agenda, room, now)}
        paused={room.status === "paused"}
      />
      <div className="flex items-center justify-end gap-x-4">
        <TimerFace
          elapsedMs={elapsed(room.clock, now)}
          totalMs={allowance(room, view.agenda)}
          paused={room.status === "paused"}
        />
        <div className="max-tablet:hidden">
          <Presence people={presentPeople(view, seatId, room, presence)} />
        </div>
        {/* As wide as its usual words, and never much wider: what stands beside it keeps its place. */}
        <div className="flex max-w-32 min-w-22 justify-end text-right">{saveState}</div>
      </div>
      <div className="max-room:order-last max-room:col-span-full max-room:justify-self-end max-room:empty:hidden">
        {acts}
      </div>
    </header>
  );
}

function presentPeople(view: Frame, seatId: string, room: RoomState, presence: Presences | null) {
  return view.panel.map((seat) => ({
    id: seat.id,
    name: seat.name,
    you: seat.id === seatId,
    leads: leads(room, seat),
    // In the demo nobody else is really there, and after the end nobody has to be.
    away:
      view.kind === "real" &&
      presence !== null &&
      room.status !== "ended" &&
      seat.id !== seatId &&
      presence.get(seat.id) !== null,
  }));
}
