import { describe, expect, it } from "vitest";
import { isAlmost } from "./edit-distance";

describe("isAlmost", () => {
  it.each([
    ["transaction", "transacton", "a letter missing"],
    ["transaction", "transacttion", "a letter too many"],
    ["transaction", "transiction", "a letter changed"],
    ["transaction", "transcation", "two letters swapped"],
    ["pipeline", "pipelines", "a letter at the end"],
  ])("sees %s in %s: %s", (one, other) => {
    expect(isAlmost(one, other)).toBe(true);
    expect(isAlmost(other, one)).toBe(true);
  });

  it.each([
    ["pipeline", "pipeline", "the same word"],
    ["transaction", "transformation", "two slips and more"],
    ["cach", "catch", "short words"],
    ["process", "crocess", "another first letter"],
    ["balance", "balnaec", "two swaps"],
  ])("does not take %s for %s: %s", (one, other) => {
    expect(isAlmost(one, other)).toBe(false);
    expect(isAlmost(other, one)).toBe(false);
  });
});
