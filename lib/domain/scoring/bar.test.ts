import { describe, expect, it } from "vitest";
import {
  type Bar,
  type BarVersion,
  barNow,
  NO_BAR,
  readBar,
  sameBar,
  standingBars,
  strangerInBar,
} from "./bar";
import type { ScoredTarget } from "./composite";
import type { Target } from "./score";

const ROWS: readonly ScoredTarget[] = [
  { target: "question:a", scores: [3, 3, 4] },
  { target: "question:b", scores: [2, 0, 3] },
  { target: "question:c", scores: [null, null, null] },
  { target: "competency:ownership", scores: [1, 1, 1] },
];

const asking = (least: number, mustHaves: readonly Target[] = [], mustHaveLeast = 200): Bar => ({
  ...NO_BAR,
  rule: { least, mustHaves, mustHaveLeast },
});

describe("readBar", () => {
  it("has no verdict without a rule, and a composite of the questions alone", () => {
    const { verdict, enough, composite } = readBar(NO_BAR, ROWS);
    expect([verdict, enough]).toEqual([null, null]);
    expect(composite).toMatchObject({
      exact: { top: 35n, over: 12n },
      counted: 2,
      leftOut: 1,
      notAssessed: 1,
    });
  });

  it.each<[string, Bar, string]>([
    ["a composite above is enough", asking(291), "met"],
    ["a composite below is not", asking(292), "not-met"],
    ["a must-have at its level exactly is enough", asking(250, ["question:b"], 250), "met"],
    ["a must-have below it is not, however high the composite", asking(100, ["question:b"], 251), "not-met"],
    ["a competency can be a must-have", asking(100, ["competency:ownership"], 200), "not-met"],
    ["a must-have nobody assessed leaves it undecided", asking(250, ["question:c"]), "undecided"],
    ["one failing is enough beside an unknown", asking(250, ["question:c", "question:b"], 300), "not-met"],
  ])("%s", (_title, bar, verdict) => {
    expect(readBar(bar, ROWS).verdict).toBe(verdict);
  });

  it("is undecided where nobody assessed anything, never not met", () => {
    const rows = ROWS.map((row) => ({ ...row, scores: [0, 0, 0] as const }));
    expect(readBar(asking(100), rows)).toMatchObject({
      verdict: "undecided",
      enough: null,
      composite: { mean: null },
    });
  });

  it("reaches a threshold that plain numbers would miss by a rounding", () => {
    const rows: readonly ScoredTarget[] = [
      { target: "question:a", scores: [2, 2, 3] },
      { target: "question:b", scores: [2, 3, 3] },
      { target: "question:c", scores: [1, 1, 1, 1, 1, 2] },
      { target: "question:d", scores: [4, 4, 4, 4, 4, 3] },
    ];
    expect(readBar(asking(250), rows).verdict).toBe("met");
  });

  it("names the must-haves that are short and those that are unknown", () => {
    const bar = asking(100, ["question:a", "question:b", "question:c"], 300);
    expect(readBar(bar, ROWS)).toMatchObject({
      short: [{ target: "question:b", mean: { top: 5n, over: 2n } }],
      unknown: ["question:c"],
    });
  });
});

const version = (number: number, reason: string | null): BarVersion => ({
  ...asking(number * 100),
  number,
  reason,
  setBy: "Mara",
  setAt: number,
});

it("takes the last setting before the first candidate as fixed, and what came after as amendments", () => {
  const versions = [version(3, "typing error"), version(1, null), version(2, null), version(4, "too low")];
  const { fixed, amendments } = standingBars(versions);
  expect([fixed?.number, amendments.map(({ number }) => number)]).toEqual([2, [3, 4]]);
  expect(barNow(versions)).toMatchObject({ number: 4 });
});

it("is equal weights and no rule while nobody set anything, also before a first amendment", () => {
  expect(barNow([])).toBe(NO_BAR);
  expect(standingBars([version(1, "late")]).fixed).toBeNull();
});

it("finds what the kit does not have, and a competency that is to be weighed", () => {
  const targets = ["question:a", "competency:growth"] as const;
  expect(strangerInBar(asking(200, ["question:a", "competency:growth"]), targets)).toBeNull();
  expect(strangerInBar(asking(200, ["question:x"]), targets)).toBe("question:x");
  expect(strangerInBar({ ...NO_BAR, weights: { "question:x": 2 } }, targets)).toBe("question:x");
  expect(strangerInBar({ ...NO_BAR, weights: { "competency:growth": 2 } }, targets)).toBe(
    "competency:growth",
  );
});

it("knows the same bar again, in whatever order it is written", () => {
  const written = {
    ...asking(250, ["question:a", "question:b"]),
    weights: { "question:a": 2, "question:b": 3 },
  };
  const turned = {
    ...asking(250, ["question:b", "question:a"]),
    weights: { "question:b": 3, "question:a": 2 },
  };
  expect(sameBar(written, turned)).toBe(true);
  expect(sameBar(NO_BAR, { ...version(1, "late"), rule: null })).toBe(true);
  for (const other of [
    { ...written, weightsReason: "because" },
    { ...written, weights: {} },
    { ...written, rule: null },
    asking(251),
  ])
    expect(sameBar(written, other)).toBe(false);
});
