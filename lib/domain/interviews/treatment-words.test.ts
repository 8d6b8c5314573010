import { expect, it } from "vitest";
import type { PartTreatment } from "./treatment";
import type { TreatmentComparison } from "./treatment-difference";
import { partWords, treatmentSentences } from "./treatment-words";

const PART: PartTreatment = {
  asked: true,
  place: 1,
  words: "Why?",
  reworded: false,
  probes: [],
  minutes: 8,
};

const ALIKE: TreatmentComparison = {
  mixed: false,
  parts: [{ id: "a", title: "A", extra: false, kinds: [], first: PART, second: PART }],
  raters: { onlyFirst: [], onlySecond: [] },
  minutes: { first: 30, second: 30, differ: false },
  alike: true,
};

const tell = (change: Partial<TreatmentComparison>) =>
  treatmentSentences({ ...ALIKE, alike: false, ...change }, "Ada", "Ben");

it("two who were treated alike are said to be, in one sentence", () => {
  expect(treatmentSentences(ALIKE, "Ada", "Ben")).toEqual([
    "No difference: the same questions, words, order, probes and raters, and as much time.",
  ]);
});

it("each difference has its sentence, and what is the same has none", () => {
  const rater = { id: "1", name: "Mara" };
  const parts = ALIKE.parts.map((part) => ({ ...part, kinds: ["words" as const] }));
  expect(tell({ parts })).toEqual(["1 part differed."]);
  expect(tell({ mixed: true })).toEqual(["Every part was the same, on two revisions of the kit."]);
  expect(tell({ minutes: { first: 1, second: 9, differ: true } })).toEqual([
    "Every part was the same.",
    "Ada had 1 minute, Ben had 9 minutes.",
  ]);
  expect(tell({ raters: { onlyFirst: [rater], onlySecond: [{ id: "2", name: "Ivo" }, rater] } })).toEqual([
    "Every part was the same.",
    "Mara rated Ada and not Ben.",
    "Ivo and Mara rated Ben and not Ada.",
  ]);
});

it.each([
  [PART, "1st, 8 minutes"],
  [{ ...PART, place: 2, minutes: 1 }, "2nd, 1 minute"],
  [{ ...PART, place: 3, minutes: 0 }, "3rd, less than a minute"],
  [{ ...PART, place: 11 }, "11th, 8 minutes"],
  [{ ...PART, place: null, minutes: 0 }, "Less than a minute"],
  [{ ...PART, asked: false, place: null }, "Not asked"],
  [null, "Not in the kit"],
])("a part is told by its place and minutes: %#", (part, words) => {
  expect(partWords(part, false)).toBe(words);
});

it("a question added for the other one alone was not asked; it is in nobody's kit", () => {
  expect(partWords(null, true)).toBe("Not asked");
});
