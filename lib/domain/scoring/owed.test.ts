import { expect, it } from "vitest";
import { type DraftScorecard, EMPTY_DRAFT } from "./draft";
import { owedTargets } from "./owed";
import { targetsOf } from "./score";

const TARGETS = targetsOf(["alpha", "beta"]);
const WITHOUT_BETA = targetsOf(["alpha"]);
const heard = { id: "1", entry: "beta", mark: "plain", text: "heard", heardAtMs: 0 } as const;

it.each<[string, Partial<DraftScorecard>, readonly string[], readonly string[]]>([
  ["everything that was asked is owed", {}, [], TARGETS],
  ["a question nobody asked is not owed", {}, ["beta"], WITHOUT_BETA],
  ["one that was scored all the same is owed", { scores: { "question:beta": 3 } }, ["beta"], TARGETS],
  ["“not assessed” is an answer as well", { scores: { "question:beta": 0 } }, ["beta"], TARGETS],
  ["a line of evidence makes it owed", { evidence: [heard] }, ["beta"], TARGETS],
  [
    "a reason makes it owed, or its words would be lost",
    { reasons: { "question:beta": "so" } },
    ["beta"],
    TARGETS,
  ],
  [
    "what was written elsewhere does not",
    { evidence: [{ ...heard, entry: "alpha" }] },
    ["beta"],
    WITHOUT_BETA,
  ],
  ["a competency is owed whatever was asked", {}, ["alpha", "beta"], targetsOf([])],
])("%s", (_what, change, unasked, owed) => {
  expect(owedTargets({ ...EMPTY_DRAFT, ...change }, TARGETS, unasked)).toEqual(owed);
});
