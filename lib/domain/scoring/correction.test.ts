import { describe, expect, it } from "vitest";
import { correct, correctionsIn, type Revision } from "./correction";

const FIRST: Revision = {
  revision: 1,
  ratings: [
    { target: "question:a", score: 3, reason: "Named both parts." },
    { target: "question:b", score: 0, reason: null },
  ],
  evidence: [{ id: "1", entry: "a", mark: "plus", text: "both parts", heardAtMs: 5 }],
  recommendation: "yes",
  confidence: "low",
  submittedAt: 100,
  reason: null,
};

describe("correct", () => {
  it("makes the next revision with one score changed and everything else as it was", () => {
    const change = { kind: "score", target: "question:a", score: 2 } as const;
    expect(correct(FIRST, change, "Misheard the second part.", 200)).toEqual({
      ok: true,
      value: {
        ...FIRST,
        revision: 2,
        submittedAt: 200,
        reason: "Misheard the second part.",
        ratings: [{ target: "question:a", score: 2, reason: "Named both parts." }, FIRST.ratings[1]],
      },
    });
  });

  it("changes a recommendation, and nothing of the scores", () => {
    const change = { kind: "recommendation", recommendation: "no", confidence: "high" } as const;
    const corrected = correct(FIRST, change, "Weighed it wrongly.", 200);
    expect(corrected).toMatchObject({ ok: true, value: { recommendation: "no", confidence: "high" } });
    expect(corrected.ok && corrected.value.ratings).toBe(FIRST.ratings);
  });

  it.each([
    [{ kind: "score", target: "question:c", score: 2 }, "not-on-card"],
    [{ kind: "score", target: "question:a", score: 3 }, "nothing-changed"],
    [{ kind: "recommendation", recommendation: "yes", confidence: "low" }, "nothing-changed"],
  ] as const)("refuses %j as %s", (change, reason) => {
    expect(correct(FIRST, change, "Because of this.", 200)).toEqual({ ok: false, reason });
  });
});

it("tells every step from the first impression on, and none for a card as it was handed in", () => {
  const second: Revision = {
    ...FIRST,
    revision: 2,
    submittedAt: 200,
    reason: "Misheard it.",
    ratings: [{ target: "question:a", score: 2, reason: null }, ...FIRST.ratings.slice(1)],
  };
  const third: Revision = {
    ...second,
    revision: 3,
    submittedAt: 300,
    reason: "Too hopeful.",
    recommendation: "no",
  };
  expect(correctionsIn([FIRST])).toEqual([]);
  expect(correctionsIn([third, FIRST, second])).toEqual([
    {
      revision: 2,
      at: 200,
      reason: "Misheard it.",
      scores: [{ target: "question:a", from: 3, to: 2 }],
      recommendation: null,
    },
    {
      revision: 3,
      at: 300,
      reason: "Too hopeful.",
      scores: [],
      recommendation: {
        from: { recommendation: "yes", confidence: "low" },
        to: { recommendation: "no", confidence: "low" },
      },
    },
  ]);
});
