"use client";

import { useEffect, useEffectEvent } from "react";
import type { BegunLines } from "./use-begun-lines";

/**
 * Lines begun in the room that are in no field on the screen are filed once this window may. `looking`: the entry
 * whose field is on the screen; null where there is none, as on the scorecard.
 */
export function useLeftBehind(begun: BegunLines, looking: string | null, mayFile: boolean): void {
  const shown = looking === null ? undefined : begun.inField(looking)?.id;
  const tooLong = (id: string) => begun.tooLong.some(({ line }) => line.id === id);
  const behind = begun.lines.some(({ id }) => id !== shown && !tooLong(id));
  const fileNow = useEffectEvent(begun.fileAll);
  useEffect(() => {
    if (behind && mayFile) fileNow();
  }, [behind, mayFile]);
}
