import { expect, it } from "vitest";
import type { Target } from "@/lib/domain/scoring/score";
import { letterRows } from "./letter-rows";
import { debriefRows } from "./summary";

const ANCHORS = { 1: "one", 2: "two", 3: "three", 4: "four" } as const;
const TARGETS: readonly Target[] = ["question:alpha", "question:beta", "competency:growth"];
const heard = (id: string, entry: string, heardAtMs: number) =>
  ({ id, entry, mark: "plus", text: id, heardAtMs }) as const;
const CARDS = [
  {
    ratings: [
      { target: "question:alpha", score: 3, reason: "mine alone" },
      { target: "question:beta", score: 1, reason: null },
    ],
    evidence: [heard("late", "alpha", 9), heard("other", "beta", 1)],
  },
  {
    ratings: [
      { target: "question:alpha", score: 3, reason: null },
      { target: "question:beta", score: 4, reason: null },
    ],
    evidence: [heard("soon", "alpha", 2)],
  },
] as const;
const describe = (target: Target) => ({
  name: target,
  anchors: target === "competency:growth" ? null : ANCHORS,
  keyPoints: [],
});

it("stand in the order of the kit, with what was heard in the order it was heard, whoever wrote it", () => {
  const rows = letterRows(TARGETS, debriefRows(TARGETS, CARDS), CARDS, describe);
  expect(rows.map(({ target, spread, evidence }) => [target, spread, evidence.map(({ id }) => id)])).toEqual([
    ["question:alpha", 0, ["soon", "late"]],
    ["question:beta", 3, ["other"]],
  ]);
});

it("hold neither the reasons of single people nor anything that says whose a line is", () => {
  const [alpha] = letterRows(TARGETS, debriefRows(TARGETS, CARDS), CARDS, describe);
  expect(JSON.stringify(alpha)).not.toContain("mine alone");
  expect(Object.keys(alpha?.evidence[0] ?? {}).sort()).toEqual(["id", "mark", "text"]);
});

it("leave out a question that is void, with everything that was heard on it", () => {
  const gone = { number: 1, question: "alpha", voided: true, reason: "It had an error.", by: null, at: 0 };
  const rows = letterRows(TARGETS, debriefRows(TARGETS, CARDS, [gone]), CARDS, describe);
  expect(rows.map(({ target }) => target)).toEqual(["question:beta"]);
});
