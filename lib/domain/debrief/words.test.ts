import { describe, expect, it } from "vitest";
import type { Score, Target } from "@/lib/domain/scoring/score";
import { byDisagreement, type DebriefRow, spreadOf } from "./disagreement";
import {
  countWords,
  excusedWords,
  gapWords,
  meansWords,
  meanWords,
  noteWords,
  orderWords,
  revealWords,
  startWords,
  unaskedWords,
  waitingWords,
} from "./words";

type Given = readonly (Score | null)[];

function rowOf(scores: Given, target: Target = "question:alpha", evidence = 0): DebriefRow {
  return { target, scores, spread: spreadOf(scores), evidence, voided: null };
}
const rowsOf = (...given: readonly Given[]) => byDisagreement(given.map((scores) => rowOf(scores)));

describe("one row", () => {
  it.each<[Given, string, string | null]>([
    [[3, 3], "Same level", "3.00"],
    [[3, 2], "1 level apart", "2.50"],
    [[4, 2, 4], "2 levels apart", "3.33"],
    [[1, 4, 0], "3 levels apart", "2.50 (1 not assessed)"],
    [[4], "Not compared: there is only one scorecard", "4.00"],
    [[0], "Not compared: there is only one scorecard", null],
    [[4, 0], "Not compared: only one person assessed it", "4.00 (1 not assessed)"],
    [[4, null], "Not compared: only one person assessed it", "4.00 (1 not asked)"],
    [[4, 2, 0, null], "2 levels apart", "3.00 (1 not assessed, 1 not asked)"],
    [[0, 0], "Not compared: nobody assessed it", null],
    [[0, null], "Not compared: nobody assessed it", null],
    [[null, null], "Not asked", null],
    [[null], "Not asked", null],
    [[], "Not compared: nobody assessed it", null],
  ])("of %j is “%s”, its mean %s", (scores, gap, mean) => {
    expect(gapWords(rowOf(scores))).toBe(gap);
    expect(meanWords(scores)).toBe(mean);
  });

  it.each<[readonly Given[], string]>([
    [[[3, 3]], ""],
    [[[3, null]], ""],
    [
      [
        [null, null],
        [3, 3],
      ],
      "1 question was not asked.",
    ],
    [[[null], [null]], "2 questions were not asked."],
  ])("of %j among the rows: “%s”", (given, words) => {
    expect(unaskedWords(rowsOf(...given))).toBe(words);
  });

  it.each<[Target, number, string | null]>([
    ["question:alpha", 0, "0 notes"],
    ["question:alpha", 1, "1 note"],
    ["question:alpha", 2, "2 notes"],
    ["competency:growth", 0, null],
  ])("%s with %d lines of evidence has %s", (target, evidence, words) => {
    expect(noteWords(rowOf([3], target, evidence))).toBe(words);
  });
});

it.each([
  [0, null],
  [1, "Means are for afterwards: open 1 more row first."],
  [7, "Means are for afterwards: open 7 more rows first."],
])("with %d rows not opened, the means: %s", (left, words) => {
  expect(meansWords(left)).toBe(words);
});

describe("the whole table", () => {
  it.each<[string, readonly Given[], string, string]>([
    [
      "nothing compared",
      [
        [3, 0],
        [0, 0],
      ],
      "In the order of the kit: nothing is compared",
      "Nothing is compared: no question or competency was assessed by two people.",
    ],
    [
      "no rows",
      [],
      "In the order of the kit: nothing is compared",
      "Nothing is compared: no question or competency was assessed by two people.",
    ],
    [
      "one scorecard",
      [[3], [4]],
      "In the order of the kit: nothing is compared",
      "Nothing is compared: there is only one scorecard.",
    ],
    [
      "agreement",
      [
        [3, 2],
        [0, 4],
      ],
      "Sorted by disagreement",
      "No row is more than one level apart.",
    ],
    [
      "one dispute",
      [
        [4, 2],
        [3, 3],
      ],
      "Sorted by disagreement",
      "1 row is disputed: its scores are two or more levels apart. Start there.",
    ],
    [
      "two disputes",
      [
        [4, 2],
        [1, 4],
      ],
      "Sorted by disagreement",
      "2 rows are disputed: their scores are two or more levels apart. Start there.",
    ],
  ])("with %s says how it stands", (_what, given, order, start) => {
    expect(orderWords(rowsOf(...given))).toBe(order);
    expect(startWords(rowsOf(...given))).toBe(start);
  });

  it.each<[readonly Given[], number, string]>([
    [[[3, 0]], 0, "There is no row to compare first."],
    [[[3, 2]], 0, "No row is disputed."],
    [[[4, 2]], 1, "Open the disputed row first."],
    [[[4, 2]], 0, "You opened the disputed row."],
    [
      [
        [4, 2],
        [1, 4],
        [1, 3],
      ],
      3,
      "Open the 3 disputed rows first.",
    ],
    [
      [
        [4, 2],
        [1, 4],
        [1, 3],
      ],
      2,
      "Open 2 more disputed rows first.",
    ],
    [
      [
        [4, 2],
        [1, 4],
        [1, 3],
      ],
      1,
      "Open 1 more disputed row first.",
    ],
    [
      [
        [4, 2],
        [1, 4],
        [1, 3],
      ],
      0,
      "You opened every disputed row.",
    ],
  ])("of %j with %d to open: %s", (given, left, words) => {
    expect(revealWords(rowsOf(...given), left)).toBe(words);
  });
});

describe("the scorecards", () => {
  it.each([
    [0, 1, "0 of 1 scorecard in."],
    [1, 1, "1 of 1 scorecard in."],
    [1, 3, "1 of 3 scorecards in."],
  ])("%d of %d", (submitted, owed, words) => {
    expect(countWords({ submitted, owed })).toBe(words);
  });

  it.each([
    [[], "The debrief opens in a moment."],
    [["Bo"], "Waiting for Bo. The debrief opens by itself when the last one is in."],
    [["Bo", "Cy"], "Waiting for Bo and Cy. The debrief opens by itself when the last one is in."],
  ])("waiting for %j", (missing, words) => {
    expect(waitingWords(missing)).toBe(words);
  });

  it.each([
    [[], ""],
    [["Bo"], "Bo was excused."],
    [["Bo", "Cy", "Di"], "Bo, Cy, and Di were excused."],
  ])("excused: %j", (names, words) => {
    expect(excusedWords(names)).toBe(words);
  });
});
