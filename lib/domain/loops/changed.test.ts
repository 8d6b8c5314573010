import { describe, expect, it } from "vitest";
import { changedFrom, changedWords, NOTHING_CHANGED, placeIn } from "./changed";

const screen = (slug: string) => placeIn("screen", slug);

describe("what a change brought into a loop", () => {
  it("is what was not there before, and how many are not there any more", () => {
    const before = [screen("a"), screen("b"), placeIn("final", "c")];
    expect(changedFrom(before, before)).toEqual(NOTHING_CHANGED);
    expect(changedFrom(before, [screen("a"), screen("d")])).toEqual({ fresh: [screen("d")], gone: 2 });
  });

  it("counts a question that moved to another round as new there", () => {
    expect(changedFrom([screen("a")], [placeIn("final", "a")])).toEqual({
      fresh: [placeIn("final", "a")],
      gone: 1,
    });
  });

  it.each([
    [NOTHING_CHANGED, null],
    [{ fresh: [screen("a")], gone: 0 }, "With your last change 1 question came in, marked New."],
    [{ fresh: [], gone: 2 }, "With your last change 2 questions went out."],
    [
      { fresh: [screen("a"), screen("b")], gone: 1 },
      "With your last change 2 questions came in, marked New, and 1 question went out.",
    ],
  ])("is said in one sentence", (changed, words) => {
    expect(changedWords(changed)).toBe(words);
  });
});
