import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composite, type ScoredTarget, WEIGHT_MAX, type Weights } from "./composite";
import { questionTarget, SCORES, type Score } from "./score";

const rows = (...scores: readonly (readonly (Score | null)[])[]): readonly ScoredTarget[] =>
  scores.map((row, index) => ({ target: questionTarget(`q${index}`), scores: row }));

describe("composite", () => {
  it.each<[string, readonly ScoredTarget[], Weights, ReturnType<typeof short>]>([
    ["no question is no number", [], {}, [null, 0, 0, 0, 0]],
    ["nobody scored is no number", rows([0, 0], [null, 0]), {}, [null, 0, 2, 0, 3]],
    ["one level is itself", rows([3]), {}, [3, 1, 0, 1, 0]],
    [
      "a question with many scores weighs as one with a single score",
      rows([4, 4, 4], [1, 0, 0]),
      {},
      [2.5, 2, 0, 4, 2],
    ],
    ["not assessed is left out and never a zero", rows([4, 0], [2, 2]), {}, [3, 2, 0, 3, 1]],
    ["a question nobody asked is left out", rows([3, 3], [null, null]), {}, [3, 1, 1, 2, 0]],
    ["weights count as written", rows([4], [1]), { "question:q0": 3 }, [3.25, 2, 0, 2, 0]],
    [
      "the weight of what nobody assessed is left out with it",
      rows([0], [2]),
      { "question:q0": 9 },
      [2, 1, 1, 1, 1],
    ],
  ])("%s", (_title, given, weights, expected) => {
    expect(short(composite(given, weights))).toEqual(expected);
  });

  const score = fc.constantFrom<Score | null>(null, ...SCORES);
  const given = fc.array(
    fc.record({ scores: fc.array(score, { maxLength: 9 }), weight: fc.integer({ min: 1, max: WEIGHT_MAX }) }),
    { maxLength: 24 },
  );

  it("equals the exact rational number to 1e-12, for ten thousand panels", () => {
    fc.assert(
      fc.property(given, (panel) => {
        const { mean, exact } = composite(
          rows(...panel.map(({ scores }) => scores)),
          Object.fromEntries(panel.map(({ weight }, index) => [`question:q${index}`, weight])),
        );
        const counted = panel.flatMap(({ scores, weight }) => {
          const levels = scores.filter((one) => one !== null && one !== 0);
          return levels.length === 0 ? [] : [{ levels, weight: BigInt(weight) }];
        });
        expect(mean === null).toBe(counted.length === 0);
        if (mean === null || exact === null) return;
        // Brought to one denominator: the product of how many levels each question has.
        const common = counted.reduce((product, { levels }) => product * BigInt(levels.length), 1n);
        const top = counted.reduce(
          (sum, { levels, weight }) =>
            sum +
            (weight * common * BigInt(levels.reduce<number>((a, b) => a + b, 0))) / BigInt(levels.length),
          0n,
        );
        const over = common * counted.reduce((sum, { weight }) => sum + weight, 0n);
        expect(exact.top * over).toBe(top * exact.over);
        const scaled = Number((top * 10n ** 15n) / over) / 1e15;
        expect(Math.abs(mean - scaled)).toBeLessThanOrEqual(1e-12);
      }),
      { numRuns: 10_000 },
    );
  });

  it("is the same in any order of questions and interviewers", () => {
    fc.assert(
      fc.property(given, (panel) => {
        const whole = rows(...panel.map(({ scores }) => scores));
        const turned = whole.toReversed().map((row) => ({ ...row, scores: row.scores.toReversed() }));
        expect(composite(turned)).toEqual(composite(whole));
      }),
    );
  });

  it("never lies outside the levels that were given", () => {
    fc.assert(
      fc.property(given, (panel) => {
        const { mean } = composite(rows(...panel.map(({ scores }) => scores)));
        const levels = panel.flatMap(({ scores }) => scores).filter((one) => one !== null && one !== 0);
        if (mean === null) return;
        expect(mean).toBeGreaterThanOrEqual(Math.min(...levels));
        expect(mean).toBeLessThanOrEqual(Math.max(...levels));
      }),
    );
  });
});

function short({ mean, counted, leftOut, levels, notAssessed }: ReturnType<typeof composite>) {
  return [mean, counted, leftOut, levels, notAssessed] as const;
}
