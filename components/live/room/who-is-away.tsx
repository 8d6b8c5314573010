import { useState } from "react";
import { formatClock } from "@/lib/domain/interviews/clock";
import { leads } from "@/lib/domain/interviews/lead";
import { owesScorecard } from "@/lib/domain/interviews/my-part";
import type { PanelView } from "@/lib/domain/interviews/panel-view";
import { Button } from "../../ui/button";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { Notice } from "../../ui/notice";
import { type ServerClock, useTick } from "../server-clock";
import type { LiveRoom } from "../use-room";

/** Who is needed in the room and has lost the connection; the lead can be taken over by whoever interviews. */
export function WhoIsAway({ live, view, seatId }: { live: LiveRoom; view: PanelView; seatId: string }) {
  const [asking, setAsking] = useState(false);
  const { room } = live.shown;
  const lead = view.panel.find((seat) => leads(room, seat));
  // A shadow sees it, too, and leads nothing.
  const scores = view.panel.some(({ id, role }) => id === seatId && owesScorecard(role));
  const candidate = view.panel.find(({ role }) => role === "candidate");
  const awaySince = (seat: { readonly id: string } | undefined) =>
    seat && seat.id !== seatId && room.status !== "ended" && live.connection === "open"
      ? (live.presence?.get(seat.id) ?? null)
      : null;
  const leadAway = awaySince(lead);
  const candidateAway = view.kind === "real" && room.status !== "waiting" ? awaySince(candidate) : null;
  return (
    <>
      {candidate && candidateAway !== null && (
        <Notice tone="warn">
          <span role="status">
            {candidate.name} lost the connection. The place is kept, and the clock runs on until somebody
            pauses it.
          </span>{" "}
          <Ago since={candidateAway} clock={live.clock} />
        </Notice>
      )}
      {lead && leadAway !== null && (
        <Notice
          tone="warn"
          action={
            scores && (
              <Button size="small" onClick={() => setAsking(true)}>
                Take over
              </Button>
            )
          }
        >
          <span role="status">{lead.name}, who leads, lost the connection.</span>{" "}
          <Ago since={leadAway} clock={live.clock} />
        </Notice>
      )}
      {lead && (
        <ConfirmDialog
          title={`Take the lead from ${lead.name}?`}
          act="Take the lead"
          open={asking}
          onOpenChange={setAsking}
          onConfirm={() => live.send({ type: "lead.pass", to: seatId })}
        >
          You start, advance, pause and end the interview from then on. Everybody on the panel sees it, and{" "}
          {lead.name} can take it back.
        </ConfirmDialog>
      )}
    </>
  );
}

/** Ticks, and so is not read out. */
function Ago({ since, clock }: { since: number; clock: ServerClock }) {
  const now = useTick(clock, 1_000);
  return now === null ? null : (
    <span aria-hidden className="text-secondary text-muted tabular-nums">
      {formatClock(Math.max(0, now - since))} ago
    </span>
  );
}
