import { counted } from "@/lib/domain/shared/counted";
import { HOUR, type Instant, MINUTE } from "@/lib/domain/shared/time";
import { timeOfDay } from "@/lib/domain/shared/time-of-day";
import { offsetAt, placeOf, wallTimeAt } from "@/lib/domain/shared/zone";
import type { StartTime } from "./appointment";

/** `Tue 24 Nov, 15:00` on the clocks of a zone. */
export function shortTime(at: Instant, zone: string): string {
  return `${dayOf(at, zone, "short")}, ${timeOfDay(at, zone)}`;
}

/** As written before it is known who reads: `Tue 24 Nov, 15:00 (Berlin time)`. */
export function timeThere({ at, zone }: StartTime): string {
  return `${shortTime(at, zone)} (${clockOf(zone)})`;
}

/** For a reader elsewhere: `Tue 24 Nov, 15:00 (your time), 09:00 New York`; alone where clocks show the same. */
export function timeFor({ at, zone }: StartTime, readerZone: string): string {
  const here = shortTime(at, readerZone);
  if (offsetAt(at, zone) === offsetAt(at, readerZone)) return here;
  const sameDay = dayOf(at, zone, "short") === dayOf(at, readerZone, "short");
  return `${here} (your time), ${sameDay ? timeOfDay(at, zone) : shortTime(at, zone)} ${placeOf(zone)}`;
}

/** For a letter, whose reader may be anywhere: `Tuesday 24 November 2026 at 15:00, Berlin time (14:00 UTC)`. */
export function longTime({ at, zone }: StartTime): string {
  const there = `${dayOf(at, zone, "long")} at ${timeOfDay(at, zone)}`;
  if (placeOf(zone) === "UTC") return `${there} UTC`;
  const sameDay = dayOf(at, zone, "short") === dayOf(at, "UTC", "short");
  const inUtc = sameDay ? timeOfDay(at, "UTC") : shortTime(at, "UTC");
  return `${there}, ${clockOf(zone)} (${inUtc} UTC)`;
}

/** Why a time may look an hour off; null where clocks in its zone do not change between now and then. */
export function changeOfClocks({ at, zone }: StartTime, now: Instant): string | null {
  if (offsetAt(now, zone) === offsetAt(at, zone)) return null;
  return `Clocks in ${placeOf(zone)} change between now and then. The time shown counts that already.`;
}

/**
 * `in 3 days`, `in 5 hours`, `in 12 minutes`. Days as a calendar in the reader's zone counts them: from Monday to Thursday
 * are three at any hour. Hours and minutes are rounded to the nearer, and never none.
 */
export function untilWords(at: Instant, now: Instant, readerZone: string): string {
  const ms = at - now;
  if (ms >= 36 * HOUR) return `in ${counted(nightsBetween(now, at, readerZone), "day")}`;
  const hours = Math.round(ms / HOUR);
  if (ms >= 90 * MINUTE) return `in ${counted(hours, "hour")}`;
  return `in ${counted(Math.max(1, Math.round(ms / MINUTE)), "minute")}`;
}

function nightsBetween(from: Instant, to: Instant, zone: string): number {
  const [first, last] = [from, to].map((at) => Date.parse(wallTimeAt(at, zone).date));
  return ((last ?? 0) - (first ?? 0)) / (24 * HOUR);
}

function clockOf(zone: string): string {
  return placeOf(zone) === "UTC" ? "UTC" : `${placeOf(zone)} time`;
}

/** Put together from parts: versions of the language's data differ in their commas, and a page and its browser may. */
function dayOf(at: Instant, zone: string, length: "short" | "long"): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: length,
    day: "numeric",
    month: length,
    year: "numeric",
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  const day = `${part("weekday")} ${part("day")} ${part("month")}`;
  return length === "long" ? `${day} ${part("year")}` : day;
}
