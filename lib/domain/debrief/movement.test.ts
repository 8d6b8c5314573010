import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Score } from "@/lib/domain/scoring/score";
import { type MovedCard, movementOf } from "./movement";
import { movementWords } from "./movement-words";

const OPENED = 100;
const target = "question:a" as const;
const card = (
  name: string,
  first: Score,
  ...steps: readonly (readonly [Score, Score, number])[]
): MovedCard => ({
  name,
  firstRatings: [{ target, score: first, reason: null }],
  corrections: steps.map(([from, to, at], index) => ({
    revision: index + 2,
    at,
    reason: "I had misheard the number.",
    scores: [{ target, from, to }],
    recommendation: null,
  })),
});

describe("movementOf", () => {
  it("says whose first impression somebody came closer to, and how far", () => {
    const { moves, levels, pulls } = movementOf(
      [card("Ana", 4), card("Bo", 1, [1, 3, 200]), card("Cy", 1)],
      OPENED,
    );
    expect(moves).toEqual([{ name: "Bo", target, levels: 2, toward: ["Ana"] }]);
    expect(levels).toBe(2);
    expect(pulls).toEqual([{ name: "Ana", moves: 1 }]);
  });

  it.each<[string, readonly MovedCard[]]>([
    ["one person scored alone", [card("Bo", 1, [1, 3, 200])]],
    ["nobody changed anything", [card("Ana", 4), card("Bo", 1)]],
    ["it was corrected before anybody could read the others", [card("Ana", 4), card("Bo", 1, [1, 3, 99])]],
    ["it went there and back", [card("Ana", 4), card("Bo", 1, [1, 3, 200], [3, 1, 300])]],
    ["it was not assessed before", [card("Ana", 4), card("Bo", 0, [0, 3, 200])]],
    ["it is not assessed now", [card("Ana", 4), card("Bo", 2, [2, 0, 200])]],
  ])("sees no move where %s", (_why, cards) => {
    expect(movementOf(cards, OPENED)).toEqual({ moves: [], levels: 0, pulls: [] });
  });

  it("measures two steps as one way, from where it stood when the debrief opened", () => {
    const cards = [card("Ana", 4), card("Bo", 1, [1, 2, 50], [2, 3, 200], [3, 4, 300])];
    expect(movementOf(cards, OPENED).moves).toMatchObject([{ levels: 2, toward: ["Ana"] }]);
  });

  it("never counts somebody as pulled toward their own score, nor toward one they went away from", () => {
    const level = fc.constantFrom<Score>(1, 2, 3, 4);
    fc.assert(
      fc.property(level, level, fc.array(level, { minLength: 1, maxLength: 4 }), (from, to, others) => {
        const cards = [card("Me", from, [from, to, 200]), ...others.map((one, at) => card(`P${at}`, one))];
        const { moves } = movementOf(cards, OPENED);
        for (const move of moves) {
          expect(move.toward).not.toContain("Me");
          for (const [at, first] of others.entries())
            expect(move.toward.includes(`P${at}`)).toBe(Math.abs(to - first) < Math.abs(from - first));
        }
      }),
    );
  });
});

it.each<[readonly MovedCard[], string | null]>([
  [[card("Ana", 4), card("Bo", 1)], null],
  [
    [card("Ana", 4), card("Bo", 1, [1, 3, 200])],
    "After the debrief opened, 1 score moved by 2 levels. It moved toward what Ana had scored first.",
  ],
  [
    [card("Ana", 4), card("Bo", 1, [1, 2, 200]), card("Cy", 1, [1, 2, 200])],
    "After the debrief opened, 2 scores moved by 2 levels together. 2 of them toward what Ana had scored first.",
  ],
  [
    [card("Ana", 3, [3, 4, 200]), card("Bo", 3)],
    "After the debrief opened, 1 score moved by 1 level. It moved toward nobody’s first score.",
  ],
])("says of the panel: %#", (cards, words) => {
  expect(movementWords(movementOf(cards, OPENED))).toBe(words);
});
