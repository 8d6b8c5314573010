import { describe, expect, it } from "vitest";
import { storable } from "./text";

describe("text that can be stored", () => {
  it.each([
    ["plain words", "plain words"],
    ["a\u0000b", "ab"],
    ["half \ud83d", "half \ufffd"],
    ["whole \ud83d\ude00", "whole \ud83d\ude00"],
    ["", ""],
  ])("%j becomes %j", (typed, stored) => {
    expect(storable(typed)).toBe(stored);
  });
});
