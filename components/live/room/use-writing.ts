"use client";

import { elapsed } from "@/lib/domain/interviews/clock";
import { scorableIn } from "@/lib/domain/scoring/round";
import { cardOwner } from "../../scoring/card-begun";
import { type CardBegun, useCardBegun } from "../../scoring/use-card-begun";
import { useWritingWindow } from "../../scoring/use-writing-window";
import type { OneWindow } from "../one-window";
import { lessSafe, type UnfiledPlace } from "../unfiled-store";
import { type BegunLines, useBegunLines } from "../use-begun-lines";
import { useLeftBehind } from "../use-left-behind";
import type { LiveRoom, RoomFrame } from "../use-room";

export type Writing = {
  readonly oneWindow: OneWindow;
  /** Nothing can be written or scored in this window now. */
  readonly locked: boolean;
  /** Whether what was begun may be filed from this window now. */
  readonly mayFile: boolean;
  /** New lines, under the entry each was begun under. */
  readonly begun: BegunLines;
  /** Filed lines that are being edited, kept as the scorecard keeps its texts. */
  readonly edits: CardBegun;
  readonly place: UnfiledPlace;
};

/** What one writes in the room, from the first letter to the filed line. `looking`: the entry on this screen. */
export function useWriting(
  live: LiveRoom,
  { interviewId, seatId }: Pick<RoomFrame, "interviewId" | "seatId">,
  looking: string,
): Writing {
  const { agenda, clock } = live;
  const { room, own } = live.shown;
  const oneWindow = useWritingWindow({ interviewId, seatId });
  const locked = room.status === "waiting" || own.submitted || oneWindow.place === "elsewhere";
  // Not while another window may still be the one that writes: its half a line would be filed from here.
  const mayFile = !locked && oneWindow.place === "here";
  const reading = () => elapsed(room.clock, clock.now());
  const begun = useBegunLines(`${interviewId}/${seatId}`, {
    agenda,
    scores: own.draft.scores,
    reading,
    send: live.send,
  });
  const edits = useCardBegun(cardOwner(interviewId, seatId), {
    draft: own.draft,
    targets: scorableIn(agenda),
    reading,
    send: live.send,
  });
  useLeftBehind(begun, looking, mayFile);
  return { oneWindow, locked, mayFile, begun, edits, place: lessSafe(begun.place, edits.place) };
}
