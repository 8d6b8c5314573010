import { describe, expect, it } from "vitest";
import { type PastRun, tallyOf } from "./history";

function past(predicted: PastRun["predicted"], score: PastRun["score"]): PastRun {
  const state = score ? "done" : "scoring";
  const scoredAt = score ? 1 : null;
  return { id: "r", slug: "q", title: "Q", subject: "api", state, startedAt: 0, scoredAt, predicted, score };
}

describe("tallyOf", () => {
  it("counts scored runs by how they turned out against what was expected", () => {
    const runs = [past(2, 2), past(3, 3), past(2, 4), past(4, 1), past(null, null)];
    expect(tallyOf(runs)).toEqual({ scored: 4, asExpected: 2, above: 1, below: 1 });
  });

  it("is all zero without a history", () => {
    expect(tallyOf([])).toEqual({ scored: 0, asExpected: 0, above: 0, below: 0 });
  });
});
