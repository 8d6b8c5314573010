import { expect, it } from "vitest";
import { whoObserves } from "./names";

it.each([
  [[], ""],
  [["Olga"], "1 person observes: Olga"],
  [["Olga", "Sid"], "2 people observe: Olga and Sid"],
])("says how many observe and who: %s", (people, words) => {
  expect(whoObserves(people)).toBe(words);
});
