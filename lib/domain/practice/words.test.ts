import { describe, expect, it } from "vitest";
import { carriesMeaning, countWords, isNegation, wordsOf } from "./words";

describe("wordsOf", () => {
  it("says where each word stands, so that it can be marked", () => {
    const text = "Don’t cache – naïve `write()` 429.";
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "Don’t",
      "cache",
      "naïve",
      "write",
      "429",
    ]);
  });

  it.each(["", "   ", "…!?", "🙂"])("finds nothing in %j", (text) => {
    expect(wordsOf(text)).toEqual([]);
  });
});

describe("countWords", () => {
  it.each([
    ["", 0],
    ["  \n ", 0],
    ["one", 1],
    ["one  two\nthree", 3],
    ["a – b", 2],
    ["don’t re-send", 2],
  ])("counts %j as %i", (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});

describe("isNegation and carriesMeaning", () => {
  it("know a no in all its forms, and leave it out of what is compared", () => {
    const words = wordsOf("not never without cannot doesn't doesn’t");
    expect(words.map(isNegation)).toEqual(words.map(() => true));
    expect(words.map(carriesMeaning)).toEqual(words.map(() => false));
  });

  it("leave out the verbs that key points begin with", () => {
    expect(
      wordsOf("Explains that the index helps")
        .filter(carriesMeaning)
        .map((word) => word.plain),
    ).toEqual(["index", "helps"]);
  });
});
