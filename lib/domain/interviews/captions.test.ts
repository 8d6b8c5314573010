import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CAPTION_MAX, captionsOf, saidSoFar } from "./captions";

const said = (answer: string) => captionsOf(answer).map(({ words }) => words);

describe("an answer in captions", () => {
  it.each<[string, string, readonly string[]]>([
    ["nothing", "", []],
    ["one sentence", "I moved the rows.", ["I moved the rows."]],
    ["sentences, also the last without its stop", "First this. Then that", ["First this.", "Then that"]],
    ["words in quotation marks", "I said “Stop.” They did.", ["I said “Stop.”", "They did."]],
    [
      "a long sentence, at the comma nearest to its middle",
      "At my last company, which sold spare parts, I had to move order amounts from a float column to integer cents, thirty million rows, orders coming in all day.",
      [
        "At my last company, which sold spare parts, I had to move order amounts from a float column to integer cents,",
        "thirty million rows, orders coming in all day.",
      ],
    ],
    [
      "a long sentence without a comma",
      `${"one word after another ".repeat(6)}and no pause.`,
      [
        `${"one word after another ".repeat(3)}one`,
        `word after another ${"one word after another ".repeat(2)}and no pause.`,
      ],
    ],
  ])("%s", (_what, answer, captions) => {
    expect(said(answer)).toEqual(captions);
  });

  it("loses no word, keeps their order and fits wherever there is a space", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}[,.?]?$/), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(words, (list) => {
        const captions = said(list.join(" "));
        expect(captions.join(" ").split(/\s+/)).toEqual(list);
        expect(captions.every((one) => one.length <= CAPTION_MAX)).toBe(true);
      }),
    );
  });
});

it("captions come at reading pace, one after the other", () => {
  const captions = captionsOf("First this. Then that.");
  expect(saidSoFar(captions, 0)).toEqual([]);
  expect(saidSoFar(captions, 1_500).map(({ words }) => words)).toEqual(["First this."]);
  expect(saidSoFar(captions, 60_000)).toHaveLength(2);
});
