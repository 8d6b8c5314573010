import { expect, it } from "vitest";
import { isUuid } from "./ids";

it.each([
  ["0190163d-8694-739b-aea5-966c26f8ad90", true],
  ["0190163D-8694-739B-AEA5-966C26F8AD90", false],
  ["0190163d8694739baea5966c26f8ad90", false],
  ["0190163d-8694-739b-aea5-966c26f8ad90\n", false],
  [" 0190163d-8694-739b-aea5-966c26f8ad90", false],
  ["0190163d-8694-739b-aea5-966c26f8ad9g", false],
  ["", false],
  [null, false],
  [7, false],
])("%j as an id: %s", (value, expected) => {
  expect(isUuid(value)).toBe(expected);
});
