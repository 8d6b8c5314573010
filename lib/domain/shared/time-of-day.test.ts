import { expect, it } from "vitest";
import { timeOfDay } from "./time-of-day";

const NOON = Date.UTC(2026, 10, 22, 12, 3, 59);

it.each([
  ["UTC", "12:03"],
  ["Asia/Kolkata", "17:33"],
  ["America/Los_Angeles", "04:03"],
  ["Pacific/Auckland", "01:03"],
])("in %s it is %s", (zone, shown) => {
  expect(timeOfDay(NOON, zone)).toBe(shown);
});

it("midnight begins the day, and part of a minute does not count", () => {
  expect(timeOfDay(Date.UTC(2026, 10, 22), "UTC")).toBe("00:00");
  expect(timeOfDay(Date.UTC(2026, 10, 22, 23, 59, 59), "UTC")).toBe("23:59");
});

it("without a zone it is the reader's time", () => {
  expect(timeOfDay(NOON)).toBe(timeOfDay(NOON, Intl.DateTimeFormat().resolvedOptions().timeZone));
});
