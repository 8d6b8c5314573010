import { describe, expect, it } from "vitest";
import { pointsOf, priorInformation, tieOf } from "./points";
import { entry, requestFor } from "./test-bank";

describe("prior information", () => {
  // p(1 − p) of the logistic curve at 0, ½, 1 and 2 logits, times four.
  it.each([
    [["mid"], 1],
    [["mid", "senior"], 0.940015],
    [["senior"], 0.786448],
    [["lead"], 0.419974],
    [["junior", "mid", "senior"], 1],
  ] as const)("of a question for %s at mid level is %d", (levels, expected) => {
    expect(priorInformation({ levels }, "mid")).toBeCloseTo(expected, 6);
  });
});

describe("points", () => {
  const points = (over: Parameters<typeof entry>[1]) => pointsOf(entry("q", over), requestFor());

  it.each([
    [8, 60],
    [10, 80],
    [3, 10],
    [1, 10],
  ])("of a fitting question of %d minutes are %d", (minutes, expected) => {
    expect(points({ minutes })).toBe(expected);
  });

  it("are more for what is disqualifying", () => {
    expect(points({ mustHave: true })).toBe(80);
  });

  it("are whole, so that ties are true ties", () => {
    expect(Number.isInteger(points({ levels: ["senior"], minutes: 7 }))).toBe(true);
  });
});

describe("the tie-break", () => {
  it("is the same for the same seed and question, and under a point for a whole kit", () => {
    const ties = Array.from({ length: 120 }, (_, index) => tieOf(`q-${index}`, "seed"));
    expect(ties.reduce((sum, tie) => sum + tie, 0)).toBeLessThan(1);
    expect(new Set(ties).size).toBeGreaterThan(90);
    expect(tieOf("q-1", "seed")).toBe(ties[1]);
    expect(tieOf("q-1", "other")).not.toBe(ties[1]);
  });
});
