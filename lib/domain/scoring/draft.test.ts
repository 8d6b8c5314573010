import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyScoringOp, EMPTY_DRAFT, foldDraft, type ScoringOp, strangerIn } from "./draft";
import type { Evidence } from "./evidence";
import { CONFIDENCES, RECOMMENDATIONS } from "./recommendation";
import { SCORES, targetsOf } from "./score";

const TARGETS = targetsOf(["alpha", "beta"]);
const lineOf = (id: string, text: string, entry = "alpha"): Evidence => ({
  id,
  entry,
  mark: "plain",
  text,
  heardAtMs: 1_000,
});
const write = (id: string, text: string): ScoringOp => ({ type: "evidence.write", line: lineOf(id, text) });
const probe = (index: number, asked: boolean, atMs = 0): ScoringOp => ({
  type: "probe.ask",
  question: "alpha",
  probe: index,
  asked,
  atMs,
});

const target = fc.constantFrom(...TARGETS);
const anyOp: fc.Arbitrary<ScoringOp> = fc.oneof(
  fc.record({
    type: fc.constant("score.set" as const),
    target,
    score: fc.option(fc.constantFrom(...SCORES)),
  }),
  fc.record({
    type: fc.constant("reason.write" as const),
    target,
    text: fc.constantFrom("", "because", "so"),
  }),
  fc.tuple(fc.constantFrom("1", "2", "3"), fc.string()).map(([id, text]) => write(id, text)),
  fc.record({ type: fc.constant("evidence.remove" as const), id: fc.constantFrom("1", "2", "3") }),
  fc.tuple(fc.nat(2), fc.boolean(), fc.nat()).map(([index, asked, atMs]) => probe(index, asked, atMs)),
  fc.record({
    type: fc.constant("recommendation.set" as const),
    recommendation: fc.option(fc.constantFrom(...RECOMMENDATIONS)),
    confidence: fc.option(fc.constantFrom(...CONFIDENCES)),
  }),
);

describe("a draft scorecard", () => {
  it("is empty before the first op", () => {
    expect(foldDraft([])).toEqual(EMPTY_DRAFT);
  });

  it("holds the last score of each target, and not assessed is a score", () => {
    const draft = foldDraft([
      { type: "score.set", target: "question:alpha", score: 2 },
      { type: "score.set", target: "question:beta", score: 0 },
      { type: "score.set", target: "question:alpha", score: 3 },
    ]);
    expect(draft.scores).toEqual({ "question:alpha": 3, "question:beta": 0 });
  });

  it("a score taken back leaves no trace of itself", () => {
    const draft = foldDraft([
      { type: "score.set", target: "question:alpha", score: 2 },
      { type: "score.set", target: "question:alpha", score: null },
    ]);
    expect(draft).toEqual(EMPTY_DRAFT);
    expect(Object.keys(draft.scores)).toEqual([]);
  });

  it("a reason wiped out leaves no trace of itself", () => {
    expect(
      foldDraft([
        { type: "reason.write", target: "question:alpha", text: "because" },
        { type: "reason.write", target: "question:alpha", text: "" },
      ]),
    ).toEqual(EMPTY_DRAFT);
  });

  it("a line written again changes in its place; a removed one that is written again goes last", () => {
    const first = foldDraft([write("1", "a"), write("2", "b"), write("3", "c"), write("1", "d")]);
    expect(first.evidence.map(({ id, text }) => id + text)).toEqual(["1d", "2b", "3c"]);
    const second = [{ type: "evidence.remove", id: "1" } as const, write("1", "e")].reduce(
      applyScoringOp,
      first,
    );
    expect(second.evidence.map(({ id, text }) => id + text)).toEqual(["2b", "3c", "1e"]);
  });

  it("removing a line that is not there changes nothing", () => {
    const draft = foldDraft([write("1", "a")]);
    expect(applyScoringOp(draft, { type: "evidence.remove", id: "9" })).toEqual(draft);
  });

  it("a probe is asked once, at the last time it was said to be, or not at all", () => {
    expect(foldDraft([probe(0, true, 5), probe(1, true, 6), probe(0, true, 9)]).probes).toEqual([
      { question: "alpha", probe: 1, atMs: 6 },
      { question: "alpha", probe: 0, atMs: 9 },
    ]);
    expect(foldDraft([probe(0, true), probe(0, false)]).probes).toEqual([]);
  });

  it("recommendation and confidence are set together and can be taken back", () => {
    const draft = foldDraft([{ type: "recommendation.set", recommendation: "yes", confidence: "high" }]);
    expect([draft.recommendation, draft.confidence]).toEqual(["yes", "high"]);
    expect(
      applyScoringOp(draft, { type: "recommendation.set", recommendation: null, confidence: null }),
    ).toEqual(EMPTY_DRAFT);
  });

  it("takes no harm from an op that arrives twice in a row", () => {
    fc.assert(
      fc.property(fc.array(anyOp), anyOp, (ops, op) => {
        const once = applyScoringOp(foldDraft(ops), op);
        expect(applyScoringOp(once, op)).toEqual(once);
      }),
    );
  });

  it("comes out the same when it was stored half way, and never changes what it was given", () => {
    fc.assert(
      fc.property(fc.array(anyOp), fc.nat(), (ops, cut) => {
        const split = ops.length === 0 ? 0 : cut % ops.length;
        const half = foldDraft(ops.slice(0, split));
        const copy = structuredClone(half);
        const stored = JSON.parse(JSON.stringify(half));
        expect(ops.slice(split).reduce(applyScoringOp, stored)).toEqual(foldDraft(ops));
        ops.slice(split).reduce(applyScoringOp, half);
        expect(half).toEqual(copy);
      }),
    );
  });

  it("scores of different targets may arrive in any order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...TARGETS], { minLength: TARGETS.length }), (order) => {
        const set = (targets: typeof TARGETS) =>
          foldDraft(targets.map((name): ScoringOp => ({ type: "score.set", target: name, score: 3 })));
        expect(set(order)).toEqual(set(TARGETS));
      }),
    );
  });
});

describe("a stranger in an op", () => {
  it.each<[ScoringOp, string | null]>([
    [{ type: "score.set", target: "question:alpha", score: 1 }, null],
    [{ type: "score.set", target: "question:gamma", score: 1 }, "question:gamma"],
    [{ type: "score.set", target: "competency:growth", score: 1 }, null],
    [{ type: "reason.write", target: "question:gamma", text: "x" }, "question:gamma"],
    [write("1", "a"), null],
    [{ type: "evidence.write", line: lineOf("1", "a", "gamma") }, "gamma"],
    [{ type: "evidence.write", line: lineOf("1", "a", "opening") }, null],
    [probe(0, true), null],
    [{ type: "probe.ask", question: "gamma", probe: 0, asked: true, atMs: 0 }, "gamma"],
    [{ type: "evidence.remove", id: "1" }, null],
    [{ type: "recommendation.set", recommendation: "no", confidence: "low" }, null],
  ])("%o names %s", (op, stranger) => {
    expect(strangerIn(op, TARGETS, ["opening", "alpha", "beta"])).toBe(stranger);
  });
});
