"use client";

import { elapsed } from "@/lib/domain/interviews/clock";
import { type BegunLines, useBegunLines } from "../live/use-begun-lines";
import { useLeftBehind } from "../live/use-left-behind";
import type { LiveRoom } from "../live/use-room";

/**
 * Lines that were begun in the room belong to the card as well, and are filed as soon as this window may. `mayFile`:
 * no other window writes for this seat.
 */
export function useRoomLines(live: LiveRoom, owner: string, mayFile: boolean): BegunLines {
  const { room, own } = live.shown;
  const begun = useBegunLines(owner, {
    agenda: live.agenda,
    scores: own.draft.scores,
    reading: () => elapsed(room.clock, live.clock.now()),
    send: live.send,
  });
  useLeftBehind(begun, null, mayFile && room.status !== "waiting" && !own.submitted);
  return begun;
}
