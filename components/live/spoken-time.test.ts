import { describe, expect, test } from "vitest";
import { spokenClock, spokenMinutes } from "./spoken-time";

describe("time for screen readers", () => {
  test.each([
    [0, "0 minutes"],
    [29_999, "1 minute"],
    [30_000, "1 minute"],
    [720_000, "12 minutes"],
  ])("%i ms is %s", (ms, words) => {
    expect(spokenMinutes(ms)).toBe(words);
  });

  test.each([
    [-5, "0 minutes 0 seconds"],
    [61_999, "1 minute 1 second"],
    [1_060_000, "17 minutes 40 seconds"],
  ])("%i ms on a clock is %s", (ms, words) => {
    expect(spokenClock(ms)).toBe(words);
  });
});
