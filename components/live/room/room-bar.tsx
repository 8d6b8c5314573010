import type { ReactNode } from "react";
import { elapsed } from "@/lib/domain/interviews/clock";
import type { PanelView } from "@/lib/domain/interviews/panel-view";
import { allowance, type RoomState } from "@/lib/domain/interviews/state";
import type { Instant } from "@/lib/domain/shared/time";
import { AgendaStrip } from "../agenda-strip";
import { Presence } from "../presence";
import { type ServerClock, useTick } from "../server-clock";
import { TimerFace } from "../timer-face";
import { nowFraction, stripSegments } from "./strip-segments";

/** Who, the agenda as a bar, the interview's clock, the panel, and what the lead can do. */
export function RoomBar({
  view,
  seatId,
  room,
  clock,
  initialNow,
  saveState,
  acts,
}: {
  view: PanelView;
  seatId: string;
  room: RoomState;
  clock: ServerClock;
  initialNow: Instant;
  saveState: ReactNode;
  acts: ReactNode;
}) {
  const now = useTick(clock) ?? initialNow;
  return (
    <header className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 border-b border-line bg-surface px-4 py-2 room:h-13 room:grid-cols-[11rem_minmax(0,1fr)_auto_auto] room:py-0">
      <div className="min-w-0">
        <h1 className="truncate text-base/5 font-semibold">{view.candidateName}</h1>
        <p className="truncate text-meta text-muted">{view.role}</p>
      </div>
      <AgendaStrip
        className="order-last col-span-full room:order-none room:col-span-1"
        segments={stripSegments(view.agenda, room, now)}
        nowFraction={nowFraction(view.agenda, room, now)}
        paused={room.status === "paused"}
      />
      <div className="flex items-center justify-end gap-x-4">
        <TimerFace
          elapsedMs={elapsed(room.clock, now)}
          totalMs={allowance(room, view.agenda)}
          paused={room.status === "paused"}
        />
        <div className="max-tablet:hidden">
          <Presence people={presentPeople(view, seatId, room)} />
        </div>
        {saveState}
      </div>
      <div className="max-room:order-last max-room:col-span-full max-room:justify-self-end max-room:empty:hidden">
        {acts}
      </div>
    </header>
  );
}

function presentPeople(view: PanelView, seatId: string, room: RoomState) {
  return view.panel.map((seat) => ({
    id: seat.id,
    name: seat.name,
    you: seat.id === seatId,
    away: seat.role === "candidate" && view.kind === "real" && room.candidateJoinedAt === null,
  }));
}
