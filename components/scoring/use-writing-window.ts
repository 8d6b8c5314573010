"use client";

import { type OneWindow, useOneWindow } from "../live/one-window";
import { unfiledStore } from "../live/unfiled";
import { cardOwner } from "./card-begun";

/**
 * One window at a time writes for a seat, in the room and on the scorecard alike. The one it becomes takes up what
 * the others began.
 */
export function useWritingWindow({
  interviewId,
  seatId,
}: {
  readonly interviewId: string;
  readonly seatId: string;
}): OneWindow {
  const owner = `${interviewId}/${seatId}`;
  return useOneWindow(owner, () => {
    unfiledStore.reread(owner);
    unfiledStore.reread(cardOwner(interviewId, seatId));
  });
}
