import { expect, it } from "vitest";
import { namedIn, readsLikeAScore, unsayableIn } from "./unsayable";

it.each([
  ["gave it 3/4", true],
  ["2.5 of 4 at best", true],
  ["a level 2 answer", true],
  ["I scored this low", true],
  ["under the bar", true],
  ["my recommendation stands", true],
  ["a strong no from me", true],
  ["used HTTP/2 for it", false],
  ["raised the barrier again", false],
  ["four of the five tables", false],
  ["version 3.4 broke it", false],
])("“%s” reads like a score: %s", (text, reads) => {
  expect(readsLikeAScore(text)).toBe(reads);
});

it.each([
  ["As Inés said", ["Inés Moreau"]],
  ["MOREAU asked", ["Inés Moreau"]],
  ["Moreaus are fish", []],
  ["a list, and a bow", []],
  ["Bo Li nodded", ["Bo Li"]],
])("“%s” names %j", (text, named) => {
  expect(namedIn(text, ["Inés Moreau", "Bo Li"])).toEqual(named);
});

it("other candidates are named by their whole name only", () => {
  const others = ["Will Mark", "Dana Ruiz"];
  expect(namedIn("Clearer than dana  RUIZ was", [], others)).toEqual(["Dana Ruiz"]);
  expect(namedIn("They will mark Dana's rows", [], others)).toEqual(["Will Mark"]);
  expect(namedIn("It will say that Dana did", [], others)).toEqual([]);
  expect(unsayableIn("Dana Ruiz waited", ["Dana Ruiz"], others)).toEqual(["It names Dana Ruiz."]);
});

it("what has to go is said, one sentence each", () => {
  expect(unsayableIn("Moreau gave a level 2", ["Inés Moreau"])).toEqual([
    "It names Inés Moreau.",
    "It reads like a score or how one is made.",
  ]);
  expect(unsayableIn("Named the lock first", ["Inés Moreau"])).toEqual([]);
});
