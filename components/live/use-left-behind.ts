"use client";

import { useEffect, useEffectEvent } from "react";
import { whenNobodyWrites } from "./one-window";
import type { BegunLines } from "./use-begun-lines";

/** In the room: lines of an earlier visit that are in no field on the screen are filed once the page is here. */
export function useLeftBehind(begun: BegunLines, looking: string, mayWrite: boolean): void {
  const shown = begun.inField(looking)?.id;
  const behind = begun.lines.some(({ id }) => id !== shown && !isTooLong(begun, id));
  const fileNow = useEffectEvent(begun.fileAll);
  useEffect(() => {
    if (behind && mayWrite) fileNow();
  }, [behind, mayWrite]);
}

/** On the scorecard: what was begun in the room and never filed belongs to the card, once no room has it in hand. */
export function useLeftBehindOnCard(
  begun: BegunLines,
  owner: string,
  card: { readonly open: boolean; readonly submitted: boolean },
): void {
  const { open, submitted } = card;
  const behind = begun.lines.some(({ id }) => !isTooLong(begun, id));
  const over = submitted && begun.lines.length > 0;
  const fileNow = useEffectEvent(begun.fileAll);
  const forget = useEffectEvent(begun.forget);
  useEffect(
    () => (open && behind ? whenNobodyWrites(owner, () => fileNow()) : undefined),
    [open, behind, owner],
  );
  useEffect(() => {
    // The card is in: what was begun belongs to nothing any more, and does not stay on the device.
    if (over) forget();
  }, [over]);
}

function isTooLong(begun: BegunLines, id: string): boolean {
  return begun.tooLong.some(({ line }) => line.id === id);
}
