import fc from "fast-check";
import { expect, it } from "vitest";
import { HOUR, MINUTE } from "./time";
import { isZone, momentOf, offsetAt, placeOf, wallTimeAt, zoneNames } from "./zone";

const at = (text: string) => Date.parse(text);

it.each([
  ["Europe/Berlin", "2026-11-24T14:00:00Z", "2026-11-24", "15:00"],
  ["Europe/Berlin", "2026-06-24T14:00:00Z", "2026-06-24", "16:00"],
  ["America/New_York", "2026-11-24T02:00:00Z", "2026-11-23", "21:00"],
  ["Asia/Kolkata", "2026-11-24T18:45:00Z", "2026-11-25", "00:15"],
  ["Asia/Kathmandu", "2026-11-24T00:00:00Z", "2026-11-24", "05:45"],
  ["Pacific/Kiritimati", "2026-12-31T10:00:00Z", "2027-01-01", "00:00"],
  ["UTC", "2028-02-29T23:59:59.999Z", "2028-02-29", "23:59"],
])("clocks in %s show at %s what is written there", (zone, moment, date, time) => {
  expect(wallTimeAt(at(moment), zone)).toEqual({ date, time });
});

it.each([
  ["Europe/Berlin", "2026-10-25", "02:00", "twice-by-clocks"],
  ["Europe/Berlin", "2026-10-25", "02:59", "twice-by-clocks"],
  ["Europe/Berlin", "2026-03-29", "02:00", "skipped-by-clocks"],
  ["Europe/Berlin", "2026-03-29", "02:59", "skipped-by-clocks"],
  ["America/New_York", "2026-11-01", "01:30", "twice-by-clocks"],
  ["America/New_York", "2026-03-08", "02:30", "skipped-by-clocks"],
  ["Australia/Lord_Howe", "2026-04-05", "01:45", "twice-by-clocks"],
  ["Australia/Lord_Howe", "2026-10-04", "02:15", "skipped-by-clocks"],
  ["UTC", "2026-02-30", "10:00", "no-such-day"],
  ["UTC", "2026-13-01", "10:00", "no-such-day"],
  ["UTC", "2026-11-24", "24:00", "no-such-day"],
  ["UTC", "", "10:00", "no-such-day"],
])("%s has no one moment for %s %s: %s", (zone, date, time, reason) => {
  expect(momentOf({ date, time }, zone)).toEqual({ ok: false, reason });
});

it.each([
  ["Europe/Berlin", "2026-10-25", "01:59", "2026-10-24T23:59:00Z"],
  ["Europe/Berlin", "2026-10-25", "03:00", "2026-10-25T02:00:00Z"],
  ["Europe/Berlin", "2026-03-29", "01:59", "2026-03-29T00:59:00Z"],
  ["Europe/Berlin", "2026-03-29", "03:00", "2026-03-29T01:00:00Z"],
  ["Pacific/Auckland", "2026-11-24", "09:00", "2026-11-23T20:00:00Z"],
])("just beside a change of clocks %s has one: %s %s", (zone, date, time, moment) => {
  expect(momentOf({ date, time }, zone)).toEqual({ ok: true, value: at(moment) });
});

const ZONES = Intl.supportedValuesOf("timeZone");
// From 2020 to 2039, whole minutes.
const minutes = fc.integer({ min: at("2020-01-01") / MINUTE, max: at("2039-12-31") / MINUTE });

it("a moment written down in any zone is read as that moment, or refused because clocks show it twice", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), minutes, (zone, minute) => {
      const moment = minute * MINUTE;
      const read = momentOf(wallTimeAt(moment, zone), zone);
      if (read.ok) expect(read.value).toBe(moment);
      else expect(read.reason).toBe("twice-by-clocks");
    }),
    { numRuns: 400 },
  );
});

it("around every change of clocks a time is refused exactly where clocks skip it or show it twice", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 2024, max: 2034 }), (zone, year) => {
      for (const change of changesIn(zone, year)) {
        const before = offsetAt(change - MINUTE, zone);
        const shift = offsetAt(change, zone) - before;
        // What clocks show when they are put forward or back.
        const shown = change + before;
        for (const minute of [-61, -31, -1, 0, 1, 29, 30, 59, 60]) {
          const wall = shown + minute * MINUTE;
          const [date = "", time = ""] = new Date(wall).toISOString().split("T");
          const read = momentOf({ date, time: time.slice(0, 5) }, zone);
          if (shift > 0 && wall >= shown && wall < shown + shift)
            expect(read).toEqual({ ok: false, reason: "skipped-by-clocks" });
          else if (shift < 0 && wall < shown && wall >= shown + shift)
            expect(read).toEqual({ ok: false, reason: "twice-by-clocks" });
          else expect(read.ok && wallTimeAt(read.value, zone)).toEqual({ date, time: time.slice(0, 5) });
        }
      }
    }),
    { numRuns: 12 },
  );
});

/** The moments of a year from which on a zone's clocks show another offset, to the minute. */
function changesIn(zone: string, year: number): readonly number[] {
  const found: number[] = [];
  const end = Date.UTC(year + 1, 0, 1);
  for (let day = Date.UTC(year, 0, 1); day < end; day += 24 * HOUR) {
    let [low, high] = [day, day + 24 * HOUR];
    if (offsetAt(low, zone) === offsetAt(high, zone)) continue;
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (offsetAt(middle, zone) === offsetAt(low, zone)) low = middle;
      else high = middle;
    }
    found.push(high);
  }
  return found;
}

it("knows a zone from anything else", () => {
  for (const zone of ["Europe/Berlin", "UTC", "Asia/Calcutta", "Asia/Kolkata"])
    expect(isZone(zone)).toBe(true);
  for (const other of ["", "Mars/Olympus", "+02:00", "-0300", "Europe/Berlin; drop", "0"])
    expect(isZone(other)).toBe(false);
});

it("offers every zone once, by its place", () => {
  const names = zoneNames();
  expect(new Set(names).size).toBe(names.length);
  expect(names.every(isZone)).toBe(true);
  expect(names[0]).toBe("UTC");
  expect(names.indexOf("Europe/Berlin")).toBeLessThan(names.indexOf("America/New_York"));
});

it("says a zone as people do", () => {
  const zones = [
    "America/New_York",
    "America/Argentina/Buenos_Aires",
    "Asia/Calcutta",
    "Asia/Kolkata",
    "UTC",
  ];
  expect(zones.map(placeOf)).toEqual(["New York", "Buenos Aires", "Kolkata", "Kolkata", "UTC"]);
});
