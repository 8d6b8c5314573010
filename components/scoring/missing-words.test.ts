import { expect, it } from "vitest";
import type { Missing } from "@/lib/domain/scoring/scorecard";
import { hindranceOf, missingWords, unaskedWords } from "./missing-words";

const RECOMMENDATION: Missing = { kind: "recommendation" };
const SURE: Missing = { kind: "confidence" };
const SCORE: Missing = { kind: "score", target: "question:one" };

it.each<[Parameters<typeof hindranceOf>[0], string | null]>([
  [{ missing: [], ended: true, tooLong: false, elsewhere: false, undecided: false }, null],
  [
    { missing: [SCORE], ended: true, tooLong: true, elsewhere: false, undecided: false },
    "1 score is missing.",
  ],
  [
    { missing: [], ended: false, tooLong: false, elsewhere: false, undecided: false },
    "The interview has to end first.",
  ],
  [
    { missing: [], ended: true, tooLong: true, elsewhere: false, undecided: false },
    "A text is too long to be saved. Shorten it first.",
  ],
  [
    { missing: [], ended: true, tooLong: false, elsewhere: true, undecided: false },
    "Another window is active. Submit there, or press “Use here” above first.",
  ],
  [
    { missing: [SCORE], ended: true, tooLong: false, elsewhere: false, undecided: true },
    "Something was changed on two devices. Choose above which value holds first.",
  ],
])("in the way of %j: %s", (card, words) => {
  expect(hindranceOf(card)).toBe(words);
});

it.each([
  [[], null],
  [[SCORE], "1 score is missing"],
  [[SCORE, SCORE], "2 scores are missing"],
  [[SCORE, RECOMMENDATION, SURE], "1 score and your recommendation are missing"],
  [[RECOMMENDATION, SURE], "Your recommendation is missing"],
  [[SURE], "Your recommendation is missing"],
])("of a card that lacks %j: %s", (missing, words) => {
  expect(missingWords(missing)).toBe(words);
});

it.each([
  [0, true, null],
  [1, true, "1 question was not asked"],
  [2, true, "2 questions were not asked"],
  [1, false, "1 question has not been asked yet"],
  [3, false, "3 questions have not been asked yet"],
])("%d not asked, ended %s: %s", (count, ended, words) => {
  expect(unaskedWords(count, ended)).toBe(words);
});
