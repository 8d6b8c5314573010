import { useState } from "react";
import { formatClock } from "@/lib/domain/interviews/clock";
import { leads } from "@/lib/domain/interviews/lead";
import type { PanelView } from "@/lib/domain/interviews/panel-view";
import { Button } from "../../ui/button";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { Notice } from "../../ui/notice";
import { useTick } from "../server-clock";
import type { LiveRoom } from "../use-room";

/** Who is needed in the room and has lost the connection; the lead can be taken over by whoever interviews. */
export function WhoIsAway({ live, view, seatId }: { live: LiveRoom; view: PanelView; seatId: string }) {
  const now = useTick(live.clock, 1_000);
  const { room } = live.shown;
  if (now === null || room.status === "ended" || live.connection !== "open") return null;
  const away = view.panel.flatMap((seat) => {
    const presence = live.presence.get(seat.id);
    return presence && !presence.here && seat.id !== seatId ? [{ ...seat, since: presence.since }] : [];
  });
  const lead = away.find((seat) => leads(room, seat));
  const candidate = view.kind === "real" ? away.find(({ role }) => role === "candidate") : undefined;
  const ago = (since: number) => formatClock(Math.max(0, now - since));
  return (
    <>
      {candidate && room.status !== "waiting" && (
        <Notice tone="warn" live>
          {candidate.name} lost the connection{" "}
          <span className="tabular-nums">{ago(candidate.since)} ago</span>. The place is kept, and the clock
          runs on until somebody pauses it.
        </Notice>
      )}
      {lead && (
        <Notice tone="warn" live action={<TakeOver name={lead.name} seatId={seatId} live={live} />}>
          {lead.name}, who leads, lost the connection{" "}
          <span className="tabular-nums">{ago(lead.since)} ago</span>.
        </Notice>
      )}
    </>
  );
}

/** Makes this seat the leading one, after one question. */
export function TakeOver({ name, seatId, live }: { name: string; seatId: string; live: LiveRoom }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        Take over
      </Button>
      <ConfirmDialog
        title={`Take the lead from ${name}?`}
        act="Take the lead"
        open={asking}
        onOpenChange={setAsking}
        onConfirm={() => live.send({ type: "lead.pass", to: seatId })}
      >
        You start, advance, pause and end the interview from then on. Everybody on the panel sees it, and{" "}
        {name} can take it back.
      </ConfirmDialog>
    </>
  );
}
