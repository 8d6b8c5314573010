import { describe, expect, it } from "vitest";
import { saveAnswerInput, scoreRunInput, stackInput } from "./input";
import { ANSWER_MAX } from "./run";

const id = "01936f3c-5d5a-7c3e-9d6a-0123456789ab";
const messages = (values: unknown) =>
  saveAnswerInput.safeParse(values).error?.issues.map((issue) => issue.message);

describe("saveAnswerInput", () => {
  it("reads a form: line ends as typed, no NUL, a level as a number", () => {
    expect(saveAnswerInput.parse({ id, answer: " One\r\ntwo\u0000. ", predicted: "3" })).toEqual({
      id,
      answer: "One\ntwo.",
      predicted: 3,
    });
  });

  it.each([undefined, "", "  \r\n "])("asks for a sentence instead of %j", (answer) => {
    expect(messages({ id, answer, predicted: "3" })).toEqual([
      "Answer: write at least one sentence, even an unfinished one.",
    ]);
  });

  it("takes an answer of the greatest length and not one letter more", () => {
    expect(messages({ id, answer: "a".repeat(ANSWER_MAX), predicted: "1" })).toBeUndefined();
    expect(messages({ id, answer: "a".repeat(ANSWER_MAX + 1), predicted: "1" })?.[0]).toContain(
      "at most 20000",
    );
  });

  it.each([undefined, "", "0", "5", "2.5", "solid"])(
    "asks for the expected level instead of %j",
    (predicted) => {
      expect(messages({ id, answer: "A bird.", predicted })).toEqual([
        "Expected level: choose the one you expect your answer to be.",
      ]);
    },
  );
});

describe("scoreRunInput", () => {
  it("does not take 'not assessed' for a score of one's own", () => {
    expect(scoreRunInput.safeParse({ id, score: "0" }).success).toBe(false);
    expect(scoreRunInput.parse({ id, score: "4" })).toEqual({ id, score: 4 });
  });
});

describe("stackInput", () => {
  it.each([
    ["node", "node"],
    ["cobol", null],
    [["node", "java"], null],
    [undefined, null],
  ])("reads %j as %j", (given, expected) => {
    expect(stackInput.parse(given)).toBe(expected);
  });
});
