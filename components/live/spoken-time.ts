import type { Duration } from "@/lib/domain/shared/time";

/** Milliseconds in whole minutes, for ears: "1 minute", "12 minutes". Half a minute rounds up. */
export function spokenMinutes(ms: Duration): string {
  return counted(Math.round(ms / 60_000), "minute");
}

/** Milliseconds to the second, for ears: "17 minutes 40 seconds". Part of a second does not count. */
export function spokenClock(ms: Duration): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${counted(Math.floor(seconds / 60), "minute")} ${counted(seconds % 60, "second")}`;
}

function counted(count: number, unit: string): string {
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}
