import { expect, it } from "vitest";
import { chosenPair } from "./chosen-pair";

const all = ["a", "b", "c"].map((interviewId) => ({ interviewId }));

it.each([
  ["a", "b", "ab"],
  ["c", "a", "ca"],
  [null, null, "ab"],
  ["b", null, "ba"],
  [null, "a", "ba"],
  ["b", "b", "ba"],
  ["gone", "c", "ac"],
  ["c", "gone", "ca"],
])("asked for %s and %s, it is %s", (first, second, expected) => {
  const pair = chosenPair(all, first, second);
  expect(pair?.map(({ interviewId }) => interviewId).join("")).toBe(expected);
});

it("fewer than two are no pair", () => {
  expect(chosenPair([], null, null)).toBeNull();
  expect(chosenPair(all.slice(1, 2), "b", "b")).toBeNull();
});
