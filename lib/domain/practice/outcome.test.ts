import { describe, expect, it } from "vitest";
import { outcomeInWords, tallyInWords } from "./outcome";

describe("outcomeInWords", () => {
  it.each([
    [2, 3, "You expected Partial and scored Solid."],
    [4, 1, "You expected Strong and scored Missing."],
    [3, 3, "You expected Solid and scored Solid: as you foresaw."],
  ] as const)("says %i against %i", (predicted, score, sentence) => {
    expect(outcomeInWords(predicted, score)).toBe(sentence);
  });
});

describe("tallyInWords", () => {
  it("says nothing about a habit from one or two answers", () => {
    expect(tallyInWords({ scored: 2, asExpected: 1, above: 1, below: 0 })).toBeNull();
    expect(tallyInWords({ scored: 3, asExpected: 1, above: 2, below: 0 })).toBe(
      "Of 3 scored answers, 1 came out as you expected, 2 above and 0 below.",
    );
  });
});
