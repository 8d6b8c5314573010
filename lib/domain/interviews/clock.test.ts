import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elapsed, formatClock, halt, run, STOPPED_CLOCK, wholeMinutes } from "./clock";

const instant = fc.integer({ min: 0, max: 4_102_444_800_000 });
const spentMs = fc.integer({ min: 0, max: 86_400_000 });
const clock = fc.record({ spentMs, runningSince: fc.option(instant) });

describe("a clock", () => {
  it.each([
    { clock: STOPPED_CLOCK, now: 5_000, reading: 0 },
    { clock: { spentMs: 700, runningSince: null }, now: 5_000, reading: 700 },
    { clock: { spentMs: 700, runningSince: 4_000 }, now: 5_000, reading: 1_700 },
    { clock: { spentMs: 700, runningSince: 5_000 }, now: 5_000, reading: 700 },
    { clock: { spentMs: 700, runningSince: 6_000 }, now: 5_000, reading: 700 },
  ])("$clock reads $reading at $now", ({ clock, now, reading }) => {
    expect(elapsed(clock, now)).toBe(reading);
  });

  it("never reads less than before as time goes on, nor less than what is spent", () => {
    fc.assert(
      fc.property(clock, instant, instant, (value, a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(elapsed(value, early)).toBeGreaterThanOrEqual(value.spentMs);
        expect(elapsed(value, late)).toBeGreaterThanOrEqual(elapsed(value, early));
      }),
    );
  });

  it("loses nothing through any row of stops and starts, even where time steps back", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), instant)), (steps) => {
        let value = STOPPED_CLOCK;
        for (const [on, now] of steps) {
          const before = value.spentMs;
          value = on ? run(value, now) : halt(value, now);
          expect(value.spentMs).toBeGreaterThanOrEqual(before);
        }
      }),
    );
  });

  it("is not moved by starting or stopping it twice", () => {
    fc.assert(
      fc.property(clock, instant, instant, (value, first, second) => {
        const running = run(value, first);
        expect(run(running, second)).toEqual(running);
        const stopped = halt(value, first);
        expect(halt(stopped, second)).toEqual(stopped);
      }),
    );
  });

  it("reads the same at the moment it is stopped and ever after", () => {
    fc.assert(
      fc.property(clock, instant, instant, (value, now, later) => {
        expect(elapsed(halt(value, now), later)).toBe(elapsed(value, now));
      }),
    );
  });

  it("knows differences only: where all times are shifted alike, nothing changes", () => {
    const steps = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 3_600_000 })));
    fc.assert(
      fc.property(steps, instant, instant, (acts, zero, otherZero) => {
        const readings = [zero, otherZero].map((origin) => {
          let now = origin;
          let value = STOPPED_CLOCK;
          for (const [on, after] of acts) {
            now += after;
            value = on ? run(value, now) : halt(value, now);
          }
          return elapsed(value, now + 1_234);
        });
        expect(readings[0]).toBe(readings[1]);
      }),
    );
  });
});

it.each([
  [-1, 0],
  [0, 0],
  [1, 1],
  [29_999, 1],
  [30_000, 1],
  [89_999, 1],
  [90_000, 2],
  [720_000, 12],
])("%d ms are %d whole minutes", (ms, minutes) => {
  expect(wholeMinutes(ms)).toBe(minutes);
});

describe("formatClock", () => {
  it.each([
    [0, "00:00"],
    [999, "00:00"],
    [1_000, "00:01"],
    [59_999, "00:59"],
    [60_000, "01:00"],
    [1_060_000, "17:40"],
    [3_599_999, "59:59"],
    [3_600_000, "1:00:00"],
    [3_725_000, "1:02:05"],
    [36_000_000, "10:00:00"],
    [360_000_000, "100:00:00"],
    [-1, "00:00"],
    [-90_000, "00:00"],
  ])("of %d ms is %s", (ms, face) => {
    expect(formatClock(ms)).toBe(face);
  });

  it("reads back to the whole seconds that went in", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400_000_000 }), (ms) => {
        const seconds = formatClock(ms)
          .split(":")
          .reduce((total, part) => total * 60 + Number(part), 0);
        expect(seconds).toBe(Math.floor(ms / 1000));
      }),
    );
  });
});
