import { describe, expect, it } from "vitest";
import { applyScoringOp, EMPTY_DRAFT, type ScoringOp } from "./draft";
import { markOf, overtakenBy, standingFor, thingOf } from "./standing";

const LINE = { id: "line", entry: "alpha", mark: "plus", text: "heard", heardAtMs: 5 } as const;
const score = (level: 1 | 2 | 3 | 4 | null): ScoringOp => ({
  type: "score.set",
  target: "question:alpha",
  score: level,
});
const reason = (text: string): ScoringOp => ({ type: "reason.write", target: "question:alpha", text });
const write = (text: string): ScoringOp => ({ type: "evidence.write", line: { ...LINE, text } });
const REMOVE: ScoringOp = { type: "evidence.remove", id: "line" };
const recommend = (recommendation: "yes" | "no"): ScoringOp => ({
  type: "recommendation.set",
  recommendation,
  confidence: "high",
});
const draftWith = (...ops: readonly ScoringOp[]) => ops.reduce(applyScoringOp, EMPTY_DRAFT);
const seenBy = (op: ScoringOp, ...before: readonly ScoringOp[]) =>
  markOf(standingFor(op, draftWith(...before)));

describe("a change made on top of what its author saw", () => {
  it.each<[string, ScoringOp, readonly ScoringOp[]]>([
    ["a first score", score(3), []],
    ["a second thought", score(4), [score(3)]],
    ["a score taken back", score(null), [score(3)]],
    ["a reason", reason("why"), [reason("because")]],
    ["a line edited", write("heard well"), [write("heard")]],
    ["a line removed", REMOVE, [write("heard")]],
    ["a recommendation", recommend("no"), [recommend("yes")]],
  ])("is not overtaken by anything: %s", (_what, op, before) => {
    expect(overtakenBy(op, draftWith(...before), seenBy(op, ...before))).toBeNull();
  });
});

describe("a change whose place was written to since", () => {
  it.each<[string, ScoringOp, readonly ScoringOp[], ScoringOp]>([
    ["scored otherwise", score(3), [score(4)], score(4)],
    ["reasoned otherwise", reason("mine"), [reason("other")], reason("other")],
    ["a line edited otherwise", write("mine"), [write("heard"), write("other")], write("other")],
    ["a line removed", write("mine"), [write("heard"), REMOVE], REMOVE],
    ["a line edited that is removed here", REMOVE, [write("heard"), write("other")], write("other")],
    ["recommended otherwise", recommend("no"), [recommend("yes")], recommend("yes")],
  ])("is answered by what stands there: %s", (_what, op, [first, ...rest], standing) => {
    const before = rest.length > 0 && first ? [first] : [];
    const now = draftWith(...(first ? [first, ...rest] : []));
    expect(overtakenBy(op, now, seenBy(op, ...before))).toEqual(standing);
  });

  it("is not overtaken by the same value from elsewhere", () => {
    expect(overtakenBy(score(4), draftWith(score(4)), seenBy(score(4)))).toBeNull();
  });

  it("is taken as it comes where nobody says what its author saw: from a page of an older version", () => {
    expect(overtakenBy(score(3), draftWith(score(4)), null)).toBeNull();
  });
});

it("compares no probes: asked on two devices is asked", () => {
  const ask: ScoringOp = { type: "probe.ask", question: "alpha", probe: 0, asked: true, atMs: 3 };
  expect(standingFor(ask, EMPTY_DRAFT)).toBeNull();
  expect(overtakenBy(ask, draftWith({ ...ask, atMs: 1 }), "anything")).toBeNull();
});

it("marks a text as the server stores it, and different texts differently", () => {
  expect(markOf(reason("a\u0000b"))).toBe(markOf(reason("ab")));
  expect(markOf(reason("ab"))).not.toBe(markOf(reason("ba")));
  expect(markOf(score(null))).not.toBe(markOf(score(1)));
});

it("names what two ops have in common, and only that", () => {
  expect(thingOf(write("one"))).toBe(thingOf(REMOVE));
  expect(thingOf(score(1))).toBe(thingOf(score(2)));
  expect(thingOf(score(1))).not.toBe(thingOf(reason("why")));
});
