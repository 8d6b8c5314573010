import { expect, test } from "vitest";
import { interleaved, quantile, ratioOf, spreadOf } from "./ratios";

test("a ratio is the median of the pairs, not that of two medians", () => {
  expect(ratioOf([1, 8, 3], [2, 2, 3])).toEqual({ median: 1, least: 0.5, most: 4 });
});

test("a quantile is a value that was measured, by nearest rank", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([0.5, 0.95, 0.98, 0.99, 1].map((share) => quantile(hundred, share))).toEqual([50, 95, 98, 99, 100]);
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
});

test("the contenders take turns, every other round backwards", async () => {
  const order: string[] = [];
  const one = (name: string) => async (round: number) => {
    order.push(name);
    return round;
  };
  expect(await interleaved(3, { a: one("a"), b: one("b") })).toEqual({ a: [0, 1, 2], b: [0, 1, 2] });
  expect(order.join("")).toBe("abbaab");
});

test("nothing measured is no figure", () => {
  expect(() => spreadOf([])).toThrow("Nothing was measured.");
});
