import { describe, expect, it } from "vitest";
import { beginAnswersInput, rateAnswersInput } from "./second-rating-input";

const PLACE = {
  organisation: "acme",
  kitId: "0198f000-0000-7000-8000-000000000001",
  kitRevision: "1",
  question: "alpha",
};
const [one, other] = ["a".repeat(32), "0".repeat(32)];

describe("rateAnswersInput", () => {
  it("reads levels by key, with “not assessed” as one of them", () => {
    expect(rateAnswersInput.parse({ ...PLACE, ratings: `${one}=3,${other}=0` }).ratings).toEqual([
      { key: one, score: 3 },
      { key: other, score: 0 },
    ]);
    expect(rateAnswersInput.parse({ ...PLACE, ratings: "" }).ratings).toEqual([]);
  });

  it.each([`${one}=5`, `${one}=`, `${one}`, "=3", "alpha=3", `${one}=3.5`])("refuses “%s”", (ratings) => {
    expect(rateAnswersInput.safeParse({ ...PLACE, ratings }).success).toBe(false);
  });
});

it("a reading begins with a kit, its revision and a question", () => {
  expect(beginAnswersInput.parse(PLACE).kitRevision).toBe(1);
  expect(beginAnswersInput.safeParse({ ...PLACE, question: "" }).success).toBe(false);
});
