import { expect, it } from "vitest";
import { NO_BAR } from "./bar";
import { ruleWords, weightWords } from "./bar-words";
import type { Target } from "./score";

const nameOf = (target: Target) => target.replace(/^.*:/, "").toUpperCase();

it.each([
  [null, "There is no rule for passing."],
  [{ least: 250, mustHaves: [], mustHaveLeast: 100 }, "To pass, the composite is at least 2.50."],
  [
    { least: 205, mustHaves: ["question:a"], mustHaveLeast: 200 },
    "To pass, the composite is at least 2.05, and “A” at least 2.00.",
  ],
  [
    { least: 300, mustHaves: ["question:a", "competency:growth"], mustHaveLeast: 200 },
    "To pass, the composite is at least 3.00, and “A” and “GROWTH” each at least 2.00.",
  ],
] as const)("says the rule %j", (rule, words) => {
  expect(ruleWords(rule, nameOf)).toBe(words);
});

it("says which questions weigh more, and leaves out those that weigh one", () => {
  const targets = ["question:a", "question:b"] as const;
  expect(weightWords(NO_BAR, targets, nameOf)).toBe("All questions weigh the same.");
  expect(weightWords({ weights: { "question:b": 3 } }, targets, nameOf)).toBe(
    "“B” weighs 3; every other question weighs 1.",
  );
  expect(weightWords({ weights: { "question:a": 2, "question:b": 3 } }, targets, nameOf)).toBe(
    "“A” weighs 2 and “B” weighs 3.",
  );
});
