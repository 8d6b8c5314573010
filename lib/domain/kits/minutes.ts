import { counted } from "@/lib/domain/shared/counted";
import type { KitRevision } from "./kit";
import { plannedMinutes } from "./kit";

/** "29 of 30 minutes planned, 1 minute spare": what was asked for, what is used and what is left, in one wording. */
export function minutesPlan(asked: number, planned: number): string {
  const whole = `${planned} of ${counted(asked, "minute")} planned`;
  if (planned === asked) return whole;
  return planned < asked
    ? `${whole}, ${counted(asked - planned, "minute")} spare`
    : `${whole}, ${planned - asked} too many`;
}

/** The same of a kit. */
export function minutesOfKit(kit: KitRevision): string {
  return minutesPlan(kit.minutes, plannedMinutes(kit));
}
