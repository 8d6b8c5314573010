import { wholeMinutes } from "@/lib/domain/interviews/clock";
import { counted } from "@/lib/domain/shared/counted";
import type { Duration } from "@/lib/domain/shared/time";

/** Milliseconds in whole minutes, as they are said: "1 minute", "12 minutes". */
export function spokenMinutes(ms: Duration): string {
  return counted(wholeMinutes(ms), "minute");
}

/** Milliseconds to the second, for ears: "17 minutes 40 seconds". Part of a second does not count. */
export function spokenClock(ms: Duration): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${counted(Math.floor(seconds / 60), "minute")} ${counted(seconds % 60, "second")}`;
}
