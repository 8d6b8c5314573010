import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SCORES, type Score } from "@/lib/domain/scoring/score";
import { byDisagreement, type DebriefRow, isDisputed, spreadOf } from "./disagreement";

type Given = readonly (Score | null)[];
const rowOf = (name: string, scores: Given): DebriefRow => ({
  target: `question:${name}`,
  scores,
  spread: spreadOf(scores),
  evidence: 0,
  voided: null,
});
const orderOf = (rows: readonly DebriefRow[]) => rows.map(({ target }) => target.replace("question:", ""));

describe("the spread", () => {
  it.each<[Given, number, boolean]>([
    [[], 0, false],
    [[3], 0, false],
    [[null, null], 0, false],
    [[0, 0], 0, false],
    [[4, 0], 0, false],
    [[4, null], 0, false],
    [[0, 1, null, 4], 3, true],
    [[2, 2], 0, false],
    [[2, 3], 1, false],
    [[1, 3], 2, true],
    [[4, 1], 3, true],
    [[2, 3, 4], 2, true],
  ])("of %j is %d, disputed: %s", (scores, spread, disputed) => {
    expect(spreadOf(scores)).toBe(spread);
    expect(isDisputed({ spread: spreadOf(scores) })).toBe(disputed);
  });
});

describe("the order of the debrief", () => {
  it.each<[string, readonly (readonly [string, Given])[], string[]]>([
    ["nothing to order", [], []],
    [
      "the widest gap first",
      [
        ["one", [2, 3]],
        ["three", [1, 4]],
        ["none", [2, 2]],
        ["two", [2, 4]],
      ],
      ["three", "two", "one", "none"],
    ],
    [
      "of equal gaps, the one where more pairs are apart",
      [
        ["alone", [1, 1, 1, 4]],
        ["halves", [1, 1, 4, 4]],
      ],
      ["halves", "alone"],
    ],
    [
      "of equal rows, the order of the kit",
      [
        ["first", [1, 3]],
        ["second", [3, 1]],
        ["third", [1, 3]],
      ],
      ["first", "second", "third"],
    ],
    [
      "not assessed and not owed say nothing either way",
      [
        ["silent", [4, 0, null]],
        ["spoken", [2, 3, null]],
      ],
      ["spoken", "silent"],
    ],
  ])("%s", (_what, given, order) => {
    expect(orderOf(byDisagreement(given.map(([name, scores]) => rowOf(name, scores))))).toEqual(order);
  });

  const rows = fc
    .array(fc.array(fc.option(fc.constantFrom(...SCORES)), { maxLength: 5 }), { maxLength: 12 })
    .map((given) => given.map((scores, index) => rowOf(`${index}`, scores)));

  it("keeps every row once, falls in spread, leaves its input alone and is settled", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const before = structuredClone(given);
        const ordered = byDisagreement(given);
        expect(given).toEqual(before);
        expect(orderOf(ordered).toSorted()).toEqual(orderOf(given).toSorted());
        const spreads = ordered.map(({ spread }) => spread);
        expect(spreads).toEqual(spreads.toSorted((a, b) => b - a));
        expect(byDisagreement(ordered)).toEqual(ordered);
      }),
    );
  });

  it("is the same whoever sits where on the panel", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const turned = given.map((row) => ({ ...row, scores: row.scores.toReversed() }));
        expect(orderOf(byDisagreement(turned))).toEqual(orderOf(byDisagreement(given)));
      }),
    );
  });
});
