import { type Duration, type Instant, MINUTE } from "@/lib/domain/shared/time";

/** A stopwatch as a value: what is spent, and since when it runs. Time is always an argument. */
export type Clock = {
  readonly spentMs: Duration;
  readonly runningSince: Instant | null;
};

export const STOPPED_CLOCK: Clock = { spentMs: 0, runningSince: null };

/** A `now` before the start counts as no time: a clock never runs backwards. */
export function elapsed(clock: Clock, now: Instant): Duration {
  if (clock.runningSince === null) return clock.spentMs;
  return clock.spentMs + Math.max(0, now - clock.runningSince);
}

export function run(clock: Clock, now: Instant): Clock {
  return clock.runningSince === null ? { ...clock, runningSince: now } : clock;
}

export function halt(clock: Clock, now: Instant): Clock {
  return { spentMs: elapsed(clock, now), runningSince: null };
}

/** Time planned or used in whole minutes, as shown everywhere: half a minute rounds up, anything at all is at least one. */
export function wholeMinutes(ms: Duration): number {
  return ms <= 0 ? 0 : Math.max(1, Math.round(ms / MINUTE));
}

/** `17:40`, `1:02:05`. Whole seconds, rounded down. */
export function formatClock(ms: Duration): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`;
}
