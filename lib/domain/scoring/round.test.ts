import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import {
  comparedIn,
  isOutside,
  leftOutOf,
  leftOutWords,
  type RoundEntry,
  scorableIn,
  targetsIn,
} from "./round";
import { competencyTarget, targetsOf } from "./score";

const ALPHA: RoundEntry = { id: "alpha", scored: true, competencies: ["growth", "communication"] };
const BETA: RoundEntry = { id: "beta", scored: true, competencies: ["communication"] };
const THEIRS: RoundEntry = { id: "theirs", scored: false, competencies: ["ownership"] };
const ROUND = [ALPHA, BETA, THEIRS];

describe("a round", () => {
  it("asks for its scored questions and for the competencies they give evidence on, each once", () => {
    expect(targetsIn(ROUND)).toEqual([
      "question:alpha",
      "question:beta",
      "competency:communication",
      "competency:growth",
    ]);
  });

  it("takes no evidence from a question that is the candidate's own", () => {
    expect(isOutside("competency:ownership", ROUND)).toBe(true);
  });

  it("still has a place for a score that an older window gives", () => {
    expect(scorableIn(ROUND)).toEqual(targetsOf(["alpha", "beta"]));
  });

  it("shows what one person scored all the same beside what was asked for", () => {
    const card = { ratings: [{ target: "competency:ownership" as const }] };
    expect(comparedIn(ROUND, [card])).toEqual([
      "question:alpha",
      "question:beta",
      "competency:communication",
      "competency:ownership",
      "competency:growth",
    ]);
    expect(comparedIn(ROUND, [])).toEqual(targetsIn(ROUND));
  });

  it("never asks for a competency that it leaves out, and forgets none", () => {
    const entry = fc.record({
      id: fc.constantFrom("one", "two", "three"),
      scored: fc.boolean(),
      competencies: fc.subarray([...COMPETENCIES]),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), (entries) => {
        const asked = targetsIn(entries);
        const out = leftOutOf(asked);
        for (const name of COMPETENCIES)
          expect(asked.includes(competencyTarget(name))).toBe(!out.includes(name));
      }),
    );
  });
});

it.each([
  [[], null],
  [["growth"], "Not assessed in this round: Growth. No question of this kit gives evidence on it."],
  [
    ["pragmatism", "ownership"],
    "Not assessed in this round: Pragmatism and Ownership. No question of this kit gives evidence on them.",
  ],
] as const)("of %j left out: %s", (competencies, words) => {
  expect(leftOutWords(competencies)).toBe(words);
});
