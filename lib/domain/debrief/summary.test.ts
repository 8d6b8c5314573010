import { describe, expect, it } from "vitest";
import type { Evidence } from "@/lib/domain/scoring/evidence";
import type { Score, Target } from "@/lib/domain/scoring/score";
import { debriefRows } from "./summary";

const ALPHA: Target = "question:alpha";
const BETA: Target = "question:beta";
const GROWTH: Target = "competency:growth";

function card(scores: Partial<Record<Target, Score>>, heard: readonly string[] = []) {
  return {
    ratings: Object.entries(scores).map(([target, score = 0]) => ({
      target: target as Target,
      score,
      reason: null,
    })),
    evidence: heard.map(
      (entry, index): Evidence => ({ id: `${index}`, entry, mark: "plain", text: "x", heardAtMs: 0 }),
    ),
  };
}

describe("the rows of a debrief", () => {
  it("start with the widest gap and keep the kit's order among equals", () => {
    const rows = debriefRows(
      [ALPHA, BETA, GROWTH],
      [card({ [ALPHA]: 3, [BETA]: 1, [GROWTH]: 2 }), card({ [ALPHA]: 3, [BETA]: 4, [GROWTH]: 2 })],
    );
    expect(rows.map((row) => [row.target, row.spread])).toEqual([
      [BETA, 3],
      [ALPHA, 0],
      [GROWTH, 0],
    ]);
  });

  it("count the evidence of everybody for a question and none for a competency", () => {
    const rows = debriefRows(
      [ALPHA, GROWTH],
      [card({ [ALPHA]: 3 }, ["alpha", "beta"]), card({ [ALPHA]: 3 }, ["alpha"])],
    );
    expect(rows.map((row) => row.evidence)).toEqual([2, 0]);
  });

  it("have a gap for whoever gave no score, and no spread from it", () => {
    expect(debriefRows([ALPHA], [card({ [ALPHA]: 4 }), card({})])[0]).toMatchObject({
      scores: [4, null],
      spread: 0,
    });
  });

  it("have a void question last, with its scores and by what it is void, and never in dispute", () => {
    const voided = { number: 1, question: "beta", voided: true, reason: "Wrong.", by: null, at: 1 };
    const rows = debriefRows(
      [BETA, ALPHA, GROWTH],
      [card({ [ALPHA]: 3, [BETA]: 1, [GROWTH]: 2 }), card({ [ALPHA]: 4, [BETA]: 4, [GROWTH]: 2 })],
      [voided],
    );
    expect(rows.map((row) => [row.target, row.spread])).toEqual([
      [ALPHA, 1],
      [GROWTH, 0],
      [BETA, 0],
    ]);
    expect(rows.at(-1)).toMatchObject({ scores: [1, 4], voided });
  });

  it("are none without targets", () => {
    expect(debriefRows([], [card({})])).toEqual([]);
  });
});
