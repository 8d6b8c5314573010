import { type ReactNode, useState } from "react";
import type { RoomState } from "@/lib/domain/interviews/state";
import { Button } from "../../ui/button";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { Menu, MenuItem } from "../../ui/menu";
import type { RoomActs } from "./use-room-acts";

const MORE_MINUTES = [2, 5, 10];

/** What only the lead does: start, pause, add time, end. */
export function LeadActs({
  room,
  leads,
  confirmEnd,
  acts,
  onEnd,
  more,
}: {
  room: RoomState;
  leads: boolean;
  /** The demo has nobody else in it, so ending it needs no question. */
  confirmEnd: boolean;
  acts: Pick<RoomActs, "startOrPause" | "endIsMeant" | "addTime">;
  onEnd: () => void;
  /** A further menu, while the interview runs. */
  more: ReactNode;
}) {
  const [ending, setEnding] = useState(false);
  if (!leads || room.status === "ended") return null;
  if (room.status === "waiting") {
    return (
      <Button variant="primary" onClick={() => acts.startOrPause("start", "click")}>
        Start interview
      </Button>
    );
  }
  const paused = room.status === "paused";
  return (
    <div className="flex items-center gap-2">
      <Button onClick={() => acts.startOrPause("pause-or-resume", "click")}>
        {paused ? "Resume" : "Pause"}
      </Button>
      <Menu trigger={<Button>Add time</Button>} align="end">
        {MORE_MINUTES.map((minutes) => (
          <MenuItem key={minutes} onSelect={() => acts.addTime(minutes)}>
            {minutes} minutes
          </MenuItem>
        ))}
      </Menu>
      {more}
      <Button
        onClick={() => {
          if (!acts.endIsMeant()) return;
          if (confirmEnd) setEnding(true);
          else onEnd();
        }}
      >
        End interview
      </Button>
      <ConfirmDialog
        title="End the interview for everyone?"
        act="End interview"
        open={ending}
        onOpenChange={setEnding}
        onConfirm={onEnd}
      >
        The candidate sees a goodbye. Notes and scores stay open until you submit your scorecard.
      </ConfirmDialog>
    </div>
  );
}
