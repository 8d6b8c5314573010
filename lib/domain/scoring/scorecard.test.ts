import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DraftScorecard, EMPTY_DRAFT } from "./draft";
import { SCORES, type Score, type Target, targetsOf } from "./score";
import { accept, missingFrom, scoredWithoutEvidence } from "./scorecard";

const TARGETS = targetsOf(["alpha", "beta"]);
const scored = (score: Score, targets: readonly Target[] = TARGETS) =>
  Object.fromEntries(targets.map((target) => [target, score]));
const FULL: DraftScorecard = {
  ...EMPTY_DRAFT,
  scores: scored(3),
  reasons: { "question:alpha": "because" },
  evidence: [{ id: "1", entry: "alpha", mark: "plus", text: "heard", heardAtMs: 5 }],
  recommendation: "yes",
  confidence: "medium",
};

describe("what is missing", () => {
  it("from an empty draft is every score in order, then the recommendation, then the confidence", () => {
    expect(missingFrom(EMPTY_DRAFT, TARGETS)).toEqual([
      ...TARGETS.map((target) => ({ kind: "score", target })),
      { kind: "recommendation" },
      { kind: "confidence" },
    ]);
  });

  it("is nothing where everything is answered, also with not assessed", () => {
    expect(missingFrom({ ...FULL, scores: scored(0) }, TARGETS)).toEqual([]);
  });

  it.each<[string, Partial<DraftScorecard>, object]>([
    ["one score", { scores: scored(3, TARGETS.slice(1)) }, { kind: "score", target: TARGETS[0] }],
    ["the recommendation", { recommendation: null }, { kind: "recommendation" }],
    ["the confidence", { confidence: null }, { kind: "confidence" }],
  ])("names %s, and the door stays shut for the same reason", (_what, change, missing) => {
    const draft = { ...FULL, ...change };
    expect(missingFrom(draft, TARGETS)).toEqual([missing]);
    expect(accept(draft, TARGETS, 9)).toEqual({ ok: false, reason: [missing] });
  });
});

describe("accepting", () => {
  it("makes the first revision of exactly what was owed", () => {
    const stray = { ...FULL, scores: { ...FULL.scores, "question:gamma": 1 as const } };
    expect(accept(stray, TARGETS, 9)).toEqual({
      ok: true,
      value: {
        revision: 1,
        ratings: TARGETS.map((target) => ({
          target,
          score: 3,
          reason: target === "question:alpha" ? "because" : null,
        })),
        evidence: FULL.evidence,
        recommendation: "yes",
        confidence: "medium",
        submittedAt: 9,
      },
    });
  });

  it("opens exactly when nothing is missing, and keeps each score as it was set", () => {
    const draft = fc.record({
      scores: fc.array(fc.option(fc.constantFrom(...SCORES)), {
        minLength: TARGETS.length,
        maxLength: TARGETS.length,
      }),
      recommendation: fc.option(fc.constant("no" as const), { freq: 4 }),
      confidence: fc.option(fc.constant("low" as const), { freq: 4 }),
    });
    fc.assert(
      fc.property(draft, ({ scores, ...rest }) => {
        const set = TARGETS.flatMap((target, index) => {
          const score = scores[index] ?? null;
          return score === null ? [] : [[target, score] as const];
        });
        const claimed = { ...EMPTY_DRAFT, ...rest, scores: Object.fromEntries(set) };
        const door = accept(claimed, TARGETS, 0);
        expect(door.ok).toBe(missingFrom(claimed, TARGETS).length === 0);
        if (door.ok) expect(door.value.ratings.map(({ score }) => score)).toEqual(scores);
      }),
    );
  });
});

describe("a level without a line of evidence", () => {
  it.each<[string, Partial<DraftScorecard>, Target[]]>([
    ["is pointed at", {}, ["question:beta"]],
    ["is not asked of what was not assessed", { scores: scored(0) }, []],
    ["is not asked of what has no score yet", { scores: {} }, []],
    ["is pointed at for each question", { evidence: [] }, ["question:alpha", "question:beta"]],
  ])("%s", (_what, change, targets) => {
    expect(scoredWithoutEvidence({ ...FULL, ...change }, TARGETS)).toEqual(targets);
  });
});
