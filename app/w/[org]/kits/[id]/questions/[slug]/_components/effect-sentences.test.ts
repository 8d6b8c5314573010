import { expect, it } from "vitest";
import { effectSentences } from "./effect-sentences";

const said = (change: Partial<Parameters<typeof effectSentences>[0]> = {}) =>
  effectSentences({
    effect: { questions: { before: 3, after: 2 } },
    interviews: 4,
    mustHave: false,
    isVoid: false,
    ...change,
  }).join(" ");

it("says how many questions are left to count, and when none is", () => {
  expect(said()).toContain("Of 3 questions that count, 2 are left.");
  expect(said({ effect: { questions: { before: 2, after: 1 } } })).toContain("1 is left.");
  expect(said({ effect: { questions: { before: 1, after: 0 } } })).toContain("there is no composite");
});

it("says whom it holds for, and that decisions keep what they were made on", () => {
  expect(said()).toContain("all 4 interviews");
  expect(said()).toContain("Decided debriefs keep");
  expect(said({ interviews: 0 })).toContain("Nobody was interviewed");
});

it("names a must-have only where it is one, and taking back only while there is nothing to take back", () => {
  expect(said({ mustHave: true })).toContain("must-have");
  expect(said()).not.toContain("must-have");
  expect(said()).toContain("taken back");
  expect(said({ isVoid: true })).not.toContain("taken back");
});
