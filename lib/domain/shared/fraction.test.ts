import fc from "fast-check";
import { expect, it } from "vitest";
import { asDecimal, asNumber, fraction, isAtLeast, plus, times, ZERO } from "./fraction";

const some = fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 90 })).map(([top, over]) => fraction(top, over));

it("adds and multiplies without rounding", () => {
  expect(plus(fraction(1, 3), fraction(1, 6))).toEqual(fraction(1, 2));
  expect(times(fraction(2, 3), fraction(9, 4))).toEqual(fraction(3, 2));
  expect(plus(ZERO, fraction(6, 4))).toEqual({ top: 3n, over: 2n });
});

it("takes a tenth three times for exactly three tenths, where plain numbers do not", () => {
  const tenth = fraction(1, 10);
  expect(0.1 + 0.1 + 0.1).not.toBe(0.3);
  expect(plus(plus(tenth, tenth), tenth)).toEqual(fraction(3, 10));
});

it("orders as the numbers it stands for", () => {
  fc.assert(
    fc.property(some, some, (a, b) => {
      expect(isAtLeast(a, b) || isAtLeast(b, a)).toBe(true);
      expect(isAtLeast(a, a)).toBe(true);
      if (asNumber(a) - asNumber(b) > 1e-6) expect([isAtLeast(a, b), isAtLeast(b, a)]).toEqual([true, false]);
    }),
  );
});

it.each([
  [fraction(5, 3), "1.67"],
  [fraction(17, 8), "2.13"],
  [fraction(4, 1), "4.00"],
  [fraction(1, 20), "0.05"],
  [ZERO, "0.00"],
])("writes %o as %s", (given, text) => {
  expect(asDecimal(given)).toBe(text);
});
