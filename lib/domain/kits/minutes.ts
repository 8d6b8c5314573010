import type { KitRevision } from "./kit";
import { plannedMinutes } from "./kit";

/** "29 of 30 minutes planned, 1 free": what was asked for, what is used and what is left, in one wording. */
export function minutesPlan(asked: number, planned: number): string {
  const whole = `${planned} of ${asked} ${asked === 1 ? "minute" : "minutes"} planned`;
  if (planned === asked) return whole;
  return planned < asked ? `${whole}, ${asked - planned} free` : `${whole}, ${planned - asked} too many`;
}

/** The same of a kit. */
export function minutesOfKit(kit: KitRevision): string {
  return minutesPlan(kit.minutes, plannedMinutes(kit));
}
