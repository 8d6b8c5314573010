import { expect, it } from "vitest";
import { type DraftScorecard, EMPTY_DRAFT } from "./draft";
import { cardTargets, owedTargets } from "./owed";
import type { RoundEntry } from "./round";

const ROUND: readonly RoundEntry[] = [
  { id: "alpha", scored: true, competencies: ["growth"] },
  { id: "beta", scored: true, competencies: [] },
];
const ALL = ["question:alpha", "question:beta", "competency:growth"] as const;
const WITHOUT_BETA = ["question:alpha", "competency:growth"] as const;
const WITH_OWNERSHIP = [
  "question:alpha",
  "question:beta",
  "competency:ownership",
  "competency:growth",
] as const;
const heard = { id: "1", entry: "beta", mark: "plain", text: "heard", heardAtMs: 0 } as const;

it.each<[string, Partial<DraftScorecard>, readonly string[], readonly string[]]>([
  ["everything that was asked is owed", {}, [], ALL],
  ["a question nobody asked is not owed", {}, ["beta"], WITHOUT_BETA],
  ["one that was scored all the same is owed", { scores: { "question:beta": 3 } }, ["beta"], ALL],
  ["“not assessed” is an answer as well", { scores: { "question:beta": 0 } }, ["beta"], ALL],
  ["a line of evidence makes it owed", { evidence: [heard] }, ["beta"], ALL],
  [
    "a reason makes it owed, or its words would be lost",
    { reasons: { "question:beta": "so" } },
    ["beta"],
    ALL,
  ],
  [
    "what was written elsewhere does not",
    { evidence: [{ ...heard, entry: "alpha" }] },
    ["beta"],
    WITHOUT_BETA,
  ],
  [
    "a competency with a question in the kit is owed whatever was asked",
    {},
    ["alpha", "beta"],
    ["competency:growth"],
  ],
  [
    "one without is owed once it was scored, by an older window or before an update",
    { scores: { "competency:ownership": 4 } },
    [],
    WITH_OWNERSHIP,
  ],
  [
    "and once something was written about it",
    { reasons: { "competency:ownership": "so" } },
    [],
    WITH_OWNERSHIP,
  ],
])("%s", (_what, change, unasked, owed) => {
  expect(owedTargets({ ...EMPTY_DRAFT, ...change }, ROUND, unasked)).toEqual(owed);
});

it("a card shows questions that nobody asked, and no competency outside the round until it was scored", () => {
  expect(cardTargets(EMPTY_DRAFT, ROUND)).toEqual(ALL);
  expect(cardTargets({ ...EMPTY_DRAFT, scores: { "competency:ownership": 4 } }, ROUND)).toEqual(
    WITH_OWNERSHIP,
  );
});
