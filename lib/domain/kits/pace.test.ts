import { expect, it } from "vitest";
import { betterMinutes, paceOf, paceText } from "./pace";

const minutes = (...list: number[]) => list.map((one) => one * 60_000);

it.each([
  [minutes(), null],
  [minutes(4, 30), null],
  [minutes(12, 13, 40), { minutes: 13, uses: 3 }],
  [minutes(40, 12, 13), { minutes: 13, uses: 3 }],
  [minutes(10, 11, 14, 90), { minutes: 13, uses: 4 }],
  [minutes(0, 0, 0.2), { minutes: 1, uses: 3 }],
])("the middle of what was used counts, from three uses on: %j", (used, pace) => {
  expect(paceOf(used)).toEqual(pace);
});

it("stands beside the plan in words, and says nothing while nobody can tell", () => {
  expect(paceText(10, { minutes: 13, uses: 3 })).toBe("planned 10, usually 13");
  expect(paceText(10, null)).toBeNull();
});

it.each([
  [10, { minutes: 13, uses: 3 }, 13],
  [10, { minutes: 8, uses: 3 }, 8],
  [10, { minutes: 11, uses: 3 }, null],
  [10, null, null],
])("suggests other minutes from two on: planned %i, %j", (planned, pace, better) => {
  expect(betterMinutes(planned, pace)).toBe(better);
});
