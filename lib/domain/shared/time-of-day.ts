import type { Instant } from "./time";

/** `14:03`, the only way a time of day is written. `timeZone` is an IANA name; without one, the reader's own. */
export function timeOfDay(at: Instant, timeZone?: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).format(at);
}
