"use client";

import { useEffect, useEffectEvent } from "react";
import { elapsed } from "@/lib/domain/interviews/clock";
import { useBegunLines } from "../live/use-begun-lines";
import { useLeftBehindOnCard } from "../live/use-left-behind";
import type { LiveRoom } from "../live/use-room";
import type { CardBegun } from "./use-card-begun";

/**
 * Lines that were begun in the room belong to the card as well, and are filed as it opens. Returns how many are too
 * long for that. Once the card is in, nothing begun stays on the device.
 */
export function useRoomLines(live: LiveRoom, owner: string, card: CardBegun): number {
  const { room, own } = live.shown;
  const begun = useBegunLines(owner, {
    agenda: live.agenda,
    scores: own.draft.scores,
    reading: () => elapsed(room.clock, live.clock.now()),
    send: live.send,
  });
  const open = room.status !== "waiting" && !own.submitted;
  useLeftBehindOnCard(begun, owner, { open, submitted: own.submitted });
  const over = own.submitted && card.place !== "nowhere";
  const forget = useEffectEvent(card.forget);
  useEffect(() => {
    if (over) forget();
  }, [over]);
  return begun.tooLong.length;
}
