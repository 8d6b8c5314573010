import { ok, type Result, refuse } from "./result";
import type { Duration, Instant } from "./time";

/** What a calendar and a clock on the wall say: `2026-11-24` and `15:00`. */
export type WallTime = { readonly date: string; readonly time: string };

export const WALL_REFUSALS = ["no-such-day", "skipped-by-clocks", "twice-by-clocks"] as const;
export type WallRefusal = (typeof WALL_REFUSALS)[number];

/** Whether a text names a time zone as the IANA database does; old names of a zone count too. */
export function isZone(text: string): boolean {
  // Offsets such as +02:00 are read as zones as well, and know nothing of summer.
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** How far clocks in a zone are ahead of UTC at a moment. */
export function offsetAt(at: Instant, zone: string): Duration {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((one) => one.type === type)?.value ?? 0);
  const shown = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return shown - Math.floor(at / 1000) * 1000;
}

/** What clocks in a zone show at a moment, to the minute. */
export function wallTimeAt(at: Instant, zone: string): WallTime {
  const [date = "", time = ""] = new Date(at + offsetAt(at, zone)).toISOString().split("T");
  return { date, time: time.slice(0, 5) };
}

const DAY: Duration = 86_400_000;

/**
 * The moment at which clocks in a zone show this. Refused where they skip it in spring, and where they show it twice in
 * autumn: nobody could tell which of the two was meant.
 */
export function momentOf({ date, time }: WallTime, zone: string): Result<Instant, WallRefusal> {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  // The parser takes 30 February for the second of March.
  if (Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(`${date}T${time}`))
    return refuse("no-such-day");
  const offsets = new Set([asUtc - DAY, asUtc + DAY].map((near) => offsetAt(near, zone)));
  const moments = [...offsets]
    .map((offset) => asUtc - offset)
    .filter((at) => at + offsetAt(at, zone) === asUtc);
  const [first, second] = moments;
  if (first === undefined) return refuse("skipped-by-clocks");
  return second === undefined ? ok(first) : refuse("twice-by-clocks");
}

/** Every zone there is to choose from, by the name of its place; UTC first. */
export function zoneNames(): readonly string[] {
  const places = Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC");
  return ["UTC", ...places.toSorted((one, other) => placeOf(one).localeCompare(placeOf(other), "en"))];
}

/** Places that browsers still call by a name which was given up there. */
const CALLED_NOW: Readonly<Record<string, string>> = {
  Asmera: "Asmara",
  Calcutta: "Kolkata",
  Enderbury: "Kanton",
  Faeroe: "Faroe",
  Godthab: "Nuuk",
  Katmandu: "Kathmandu",
  Kiev: "Kyiv",
  Ponape: "Pohnpei",
  Rangoon: "Yangon",
  Saigon: "Ho Chi Minh City",
  Truk: "Chuuk",
};

/** A zone as people say it: "New York", "Kolkata", "UTC". */
export function placeOf(zone: string): string {
  const place = zone.split("/").at(-1) ?? zone;
  return CALLED_NOW[place] ?? place.replaceAll("_", " ");
}
