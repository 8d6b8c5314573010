import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bar, NO_BAR, readBar } from "./bar";
import type { ScoredTarget } from "./composite";
import { SCORES } from "./score";
import {
  barWithout,
  changedSince,
  countingRows,
  mayVoid,
  saidVoids,
  type VoidEvent,
  voidedBy,
  voidOf,
} from "./voided";

const event = (number: number, question: string, voided = true): VoidEvent => ({
  number,
  question,
  voided,
  reason: "The statement had an error.",
  by: "Mara",
  at: number * 100,
});
const slugs = (events: readonly VoidEvent[]) => events.map(({ question }) => question);

describe("voidedBy", () => {
  it.each<[string, readonly VoidEvent[], string[]]>([
    ["nothing while nothing happened", [], []],
    ["what was voided", [event(1, "a"), event(2, "b")], ["a", "b"]],
    ["not what was taken back", [event(1, "a"), event(2, "b"), event(3, "a", false)], ["b"]],
    [
      "what was voided again, by its newest event",
      [event(1, "a"), event(2, "a", false), event(3, "a")],
      ["a"],
    ],
  ])("is %s, in whatever order the events come", (_title, events, expected) => {
    expect(slugs(voidedBy(events))).toEqual(expected);
    expect(voidedBy(events.toReversed())).toEqual(voidedBy(events));
  });

  it("tells how it stood at a time, that moment included", () => {
    const events = [event(1, "a"), event(2, "b"), event(3, "a", false)];
    expect([99, 100, 200, 300].map((at) => slugs(voidedBy(events, at)))).toEqual([
      [],
      ["a"],
      ["a", "b"],
      ["b"],
    ]);
  });
});

describe("changedSince", () => {
  it.each<[string, readonly VoidEvent[], number[]]>([
    ["nothing for what was void then and is", [event(1, "a")], []],
    ["what was voided since", [event(1, "b"), event(2, "a")], [2]],
    ["what counts again since", [event(1, "a"), event(2, "a", false)], [2]],
    ["nothing for what went and came back", [event(2, "a"), event(3, "a", false)], []],
    [
      "nothing for what is void again for another reason",
      [event(1, "a"), event(2, "a", false), event(3, "a")],
      [],
    ],
    ["the newest event alone", [event(2, "a"), event(3, "a", false), event(4, "a")], [4]],
  ])("is %s", (_title, events, expected) => {
    expect(changedSince(events, 100).map(({ number }) => number)).toEqual(expected);
  });
});

describe("mayVoid", () => {
  it.each<[string, readonly VoidEvent[], boolean, string | null]>([
    ["a question that counts is voided", [], true, null],
    ["a void one not again", [event(1, "a")], true, "already-void"],
    ["a void one is taken back", [event(1, "a")], false, null],
    ["one that counts is not taken back", [], false, "not-void"],
    ["one that was taken back is voided again", [event(1, "a"), event(2, "a", false)], true, null],
    ["another's void is not this one's", [event(1, "b")], false, "not-void"],
  ])("%s", (_title, events, voided, refused) => {
    const answer = mayVoid(events, { question: "a", voided }, ["a", "b"]);
    expect(answer.ok ? null : answer.reason).toBe(refused);
  });

  it("knows only the scored questions of the kit", () => {
    expect(mayVoid([], { question: "x", voided: true }, ["a"])).toMatchObject({ reason: "not-in-this-kit" });
  });
});

it("never holds a competency for void, also one with a question's name", () => {
  expect(voidOf("competency:growth", [event(1, "growth")])).toBeNull();
  expect(voidOf("question:growth", [event(1, "growth")])?.number).toBe(1);
});

const BAR: Bar = {
  weights: { "question:a": 2, "question:b": 3 },
  weightsReason: "Two of them take longer.",
  rule: { least: 250, mustHaves: ["question:a", "competency:growth"], mustHaveLeast: 300 },
};

describe("barWithout", () => {
  it("asks of a void question neither its weight nor its level, and the rest as before", () => {
    expect(barWithout(BAR, [event(1, "a")])).toEqual({
      weights: { "question:b": 3 },
      weightsReason: "Two of them take longer.",
      rule: { least: 250, mustHaves: ["competency:growth"], mustHaveLeast: 300 },
    });
    expect(barWithout(BAR, [])).toEqual(BAR);
  });

  it("gives no reason for weights that are equal once the unequal ones are void", () => {
    expect(barWithout(BAR, [event(1, "a"), event(2, "b")])).toMatchObject({
      weights: {},
      weightsReason: null,
    });
    expect(barWithout(NO_BAR, [event(1, "a")])).toEqual(NO_BAR);
  });
});

const question = fc.constantFrom("a", "b", "c", "d");
const rows = fc.array(
  fc.record({
    target: question.map((slug) => `question:${slug}` as const),
    scores: fc.array(fc.constantFrom(...SCORES)),
  }),
);

it("makes the same number as a kit that never had the void questions", () => {
  fc.assert(
    fc.property(rows, fc.uniqueArray(question), (all: readonly ScoredTarget[], out) => {
      const voids = out.map((slug, index) => event(index + 1, slug));
      const left = all.filter(({ target }) => !out.some((slug) => target === `question:${slug}`));
      expect(countingRows(all, voids)).toEqual(left);
      const { composite, verdict } = readBar(barWithout(BAR, voids), countingRows(all, voids));
      expect({ composite, verdict }).toMatchObject({
        composite: readBar(barWithout(BAR, voids), left).composite,
      });
      expect(composite.counted + composite.leftOut).toBe(left.length);
    }),
  );
});

describe("saidVoids", () => {
  it("tells what is void now with its day and reason, and not by whom", () => {
    const events = [event(1, "a"), event(2, "b"), event(3, "a", false)];
    expect(saidVoids(events)).toEqual([{ question: "b", at: 200, reason: "The statement had an error." }]);
    expect(saidVoids([])).toEqual([]);
  });
});
