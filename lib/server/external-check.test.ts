import { expect, it } from "vitest";
import type { Programme } from "@/lib/domain/assembly/assembly";
import { solve } from "./solver";

/**
 * Seconds and difficulty of the 30 items of `items_mini`, the pool of the first example of the R package eatATA
 * (Becker, Debeer), as its documentation prints them.
 */
const ITEMS: readonly (readonly [seconds: number, difficulty: number])[] = [
  [27.78586, -1.88090278],
  [15.45258, 0.84295865],
  [31.0159, 1.11881538],
  [29.87421, 0.72867743],
  [23.13401, -0.48870993],
  [25.19305, 0.47273874],
  [25.6634, -1.18054268],
  [30.21856, -0.36707654],
  [26.61642, -0.56879434],
  [15.3551, 1.35397237],
  [65.85163, -0.75879786],
  [35.944, 2.49927381],
  [78.8503, 1.33165799],
  [62.99738, 0.58136415],
  [56.59458, -0.12012428],
  [45.12778, -1.28629686],
  [48.11908, -0.86124314],
  [76.32293, 0.76977036],
  [76.20244, -1.39388826],
  [87.05063, 0.10201223],
  [22.474, -0.43147145],
  [39.92415, 0.15006395],
  [57.71593, -0.82071059],
  [40.52289, -0.53606969],
  [52.15832, 0.14083641],
  [38.2906, 0.02381911],
  [45.97548, 2.79595336],
  [43.77592, 0.41298287],
  [25.55363, 0.24091747],
  [19.50162, -0.51434114],
];

/** Item information at nought under the one-parameter model in the normal metric, 1.7² p (1 − p). */
function information(difficulty: number): number {
  const chance = 1 / (1 + Math.exp(1.7 * difficulty));
  return 1.7 ** 2 * chance * (1 - chance);
}

it("finds the best ten of thirty test items within 475 to 485 seconds, as another solver did", async () => {
  const terms = (factor: (item: readonly [number, number]) => number) =>
    ITEMS.map((item, index) => ({ variable: `x:${index}`, factor: factor(item) }));
  const programme: Programme = {
    variables: ITEMS.map(([, difficulty], index) => ({
      name: `x:${index}`,
      value: information(difficulty),
      binary: true,
    })),
    rows: [
      { name: "items", terms: terms(() => 1), min: 10, max: 10 },
      { name: "time", terms: terms(([seconds]) => seconds), min: 475, max: 485 },
    ],
  };
  const solution = await solve(programme);
  if (!("values" in solution)) throw new Error(solution.why);
  const chosen = ITEMS.flatMap((_, index) => ((solution.values[`x:${index}`] ?? 0) > 0.5 ? [index + 1] : []));
  expect(chosen).toEqual([8, 14, 15, 20, 22, 24, 25, 26, 28, 29]);
  const best = chosen.reduce((sum, item) => sum + information(ITEMS[item - 1]?.[1] ?? 0), 0);
  // The difficulties are printed with eight digits, so the last ones of the sum are not to be had.
  expect(best).toBeCloseTo(6.7295738764, 6);
  expect(solution).toMatchObject({ status: "optimal", gap: 0 });
});
