import { expect, it } from "vitest";
import { HOUR, MINUTE } from "@/lib/domain/shared/time";
import { changeOfClocks, longTime, timeFor, timeThere, untilWords } from "./appointment-words";

const AT = Date.UTC(2026, 10, 24, 14);

it.each([
  ["Europe/Berlin", "Europe/Berlin", "Tue 24 Nov, 15:00"],
  ["Europe/Berlin", "Europe/Paris", "Tue 24 Nov, 15:00"],
  ["America/New_York", "Europe/Berlin", "Tue 24 Nov, 15:00 (your time), 09:00 New York"],
  ["Pacific/Auckland", "Europe/Berlin", "Tue 24 Nov, 15:00 (your time), Wed 25 Nov, 03:00 Auckland"],
  ["Europe/Berlin", "Asia/Kolkata", "Tue 24 Nov, 19:30 (your time), 15:00 Berlin"],
])("set in %s and read in %s: %s", (zone, reader, words) => {
  expect(timeFor({ at: AT, zone }, reader)).toBe(words);
});

it.each([
  [
    "Europe/Berlin",
    "Tue 24 Nov, 15:00 (Berlin time)",
    "Tuesday 24 November 2026 at 15:00, Berlin time (14:00 UTC)",
  ],
  ["UTC", "Tue 24 Nov, 14:00 (UTC)", "Tuesday 24 November 2026 at 14:00 UTC"],
  [
    "Europe/London",
    "Tue 24 Nov, 14:00 (London time)",
    "Tuesday 24 November 2026 at 14:00, London time (14:00 UTC)",
  ],
  [
    "Pacific/Auckland",
    "Wed 25 Nov, 03:00 (Auckland time)",
    "Wednesday 25 November 2026 at 03:00, Auckland time (Tue 24 Nov, 14:00 UTC)",
  ],
])("in %s it is %s; in a letter %s", (zone, there, letter) => {
  expect(timeThere({ at: AT, zone })).toBe(there);
  expect(longTime({ at: AT, zone })).toBe(letter);
});

it("says that clocks change on the way, where they do", () => {
  const september = Date.UTC(2026, 8, 24);
  expect(changeOfClocks({ at: AT, zone: "Europe/Berlin" }, september)).toContain("Clocks in Berlin change");
  expect(changeOfClocks({ at: AT, zone: "Asia/Kolkata" }, september)).toBeNull();
  expect(changeOfClocks({ at: AT, zone: "Europe/Berlin" }, AT - 24 * HOUR)).toBeNull();
});

it.each([
  [1, "in 1 minute"],
  [12 * MINUTE, "in 12 minutes"],
  [89 * MINUTE, "in 89 minutes"],
  [90 * MINUTE, "in 2 hours"],
  [35 * HOUR, "in 35 hours"],
  [9 * 24 * HOUR, "in 9 days"],
])("%d ms from now is %s", (ms, words) => {
  expect(untilWords(AT + ms, AT, "Europe/Berlin")).toBe(words);
});

it.each([
  ["2026-11-23T04:47Z", "2026-11-26T20:00Z", "Europe/Berlin", "in 3 days"],
  ["2026-11-23T22:30Z", "2026-11-25T23:30Z", "Europe/Berlin", "in 3 days"],
  ["2026-11-23T22:30Z", "2026-11-25T23:30Z", "America/New_York", "in 2 days"],
  ["2026-10-23T22:30Z", "2026-10-26T08:00Z", "Europe/Berlin", "in 2 days"],
])("on %s, %s is for who reads in %s %s", (now, at, zone, words) => {
  expect(untilWords(Date.parse(at), Date.parse(now), zone)).toBe(words);
});
