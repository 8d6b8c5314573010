import { expect, it } from "vitest";
import { HOUR } from "@/lib/domain/shared/time";
import { isLate, lateIn, lateWords, sinceWords } from "./overdue";

const END = 1_760_000_000_000;

it.each([
  [-HOUR, null],
  [0, null],
  [24 * HOUR, null],
  [24 * HOUR + 1, "1 day after the interview"],
  [47 * HOUR, "1 day after the interview"],
  [48 * HOUR, "2 days after the interview"],
  [240 * HOUR, "10 days after the interview"],
])("a scorecard handed in %i ms after the end is labelled %s", (after, words) => {
  expect(lateWords(END, END + after)).toBe(words);
  expect(isLate(END, END + after)).toBe(words !== null);
});

it.each([
  [-1, "less than an hour"],
  [HOUR - 1, "less than an hour"],
  [HOUR, "1 hour"],
  [24 * HOUR - 1, "23 hours"],
  [24 * HOUR, "1 day"],
])("%i ms are told as %s", (passed, words) => {
  expect(sinceWords(END, END + passed)).toBe(words);
});

it("names the late ones among the scorecards, in their order, and none of an interview without an end", () => {
  const cards = [30, 24, 60].map((hours) => ({ name: `${hours}`, handedInAt: END + hours * HOUR }));
  expect(lateIn(cards, END).map(({ name, late }) => [name, late])).toEqual([
    ["30", "1 day after the interview"],
    ["60", "2 days after the interview"],
  ]);
  expect(lateIn(cards, null)).toEqual([]);
});
