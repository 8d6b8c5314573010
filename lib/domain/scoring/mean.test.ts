import fc from "fast-check";
import { expect, it } from "vitest";
import { meanOf } from "./mean";
import { SCORES, type Score } from "./score";

const scores = (max: number) => fc.array(fc.constantFrom(...SCORES), { maxLength: max });

it.each<{ given: Score[]; mean: number | null; assessed: number; notAssessed: number }>([
  { given: [], mean: null, assessed: 0, notAssessed: 0 },
  { given: [0], mean: null, assessed: 0, notAssessed: 1 },
  { given: [0, 0, 0], mean: null, assessed: 0, notAssessed: 3 },
  { given: [1], mean: 1, assessed: 1, notAssessed: 0 },
  { given: [4, 0], mean: 4, assessed: 1, notAssessed: 1 },
  { given: [1, 2], mean: 1.5, assessed: 2, notAssessed: 0 },
  { given: [1, 2, 0, 2], mean: 5 / 3, assessed: 3, notAssessed: 1 },
  { given: [4, 4, 4, 4, 0], mean: 4, assessed: 4, notAssessed: 1 },
])("of $given is $mean with $assessed assessed", ({ given, ...expected }) => {
  expect(meanOf(given)).toEqual(expected);
});

it("is the exact mean, compared as a fraction of whole numbers", () => {
  fc.assert(
    fc.property(scores(400), (given) => {
      const { mean, assessed, notAssessed } = meanOf(given);
      const levels = given.filter((score) => score > 0).map(BigInt);
      expect([assessed, notAssessed]).toEqual([levels.length, given.length - levels.length]);
      expect(mean === null).toBe(levels.length === 0);
      if (mean === null) return;
      const scale = 10n ** 15n;
      const exact = (levels.reduce((sum, level) => sum + level, 0n) * scale) / BigInt(levels.length);
      expect(Math.abs(mean - Number(exact) / 1e15)).toBeLessThanOrEqual(1e-12);
    }),
  );
});

it("lies between the lowest and the highest level, in any order, however many are not assessed", () => {
  fc.assert(
    fc.property(scores(30), fc.nat(20), (given, more) => {
      const { mean } = meanOf(given);
      expect(meanOf([...given.toReversed(), ...Array<Score>(more).fill(0)]).mean).toBe(mean);
      const levels = given.filter((score) => score > 0);
      if (mean === null) return;
      expect(mean).toBeGreaterThanOrEqual(Math.min(...levels));
      expect(mean).toBeLessThanOrEqual(Math.max(...levels));
    }),
  );
});
