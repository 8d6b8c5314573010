import { expect, it } from "vitest";
import type { Missing } from "@/lib/domain/scoring/scorecard";
import { hindranceOf, unaskedWords } from "./missing-words";

const PART: Missing = { kind: "confidence" };

it.each<[Parameters<typeof hindranceOf>[0], string | null]>([
  [{ missing: [], ended: true, tooLong: false, elsewhere: false }, null],
  [{ missing: [PART], ended: true, tooLong: false, elsewhere: false }, "1 part is missing."],
  [{ missing: [PART, PART], ended: true, tooLong: true, elsewhere: false }, "2 parts are missing."],
  [{ missing: [], ended: false, tooLong: false, elsewhere: false }, "The interview has to end first."],
  [
    { missing: [], ended: true, tooLong: true, elsewhere: false },
    "A text is too long to be saved. Shorten it first.",
  ],
  [
    { missing: [], ended: true, tooLong: false, elsewhere: true },
    "Another window is active. Submit there, or press “Use here” above first.",
  ],
])("in the way of %j: %s", (card, words) => {
  expect(hindranceOf(card)).toBe(words);
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
