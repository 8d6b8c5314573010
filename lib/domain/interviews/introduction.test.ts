import { expect, it } from "vitest";
import { introductionInput } from "./input";
import { introductionWords } from "./introduction";

it.each([
  [null, null, null],
  ["Cat", null, "Called Cat"],
  [null, "KAT", "Said KAT"],
  ["Cat", "KAT", "Called Cat, said KAT"],
])("called %s, said %s: %s", (called, saidAs, words) => {
  expect(introductionWords({ called, saidAs })).toBe(words);
});

it("takes what is left empty for nothing", () => {
  const interviewId = "0190163d-8694-739b-aea5-966c26f8ad90";
  expect(introductionInput.parse({ interviewId, called: " Cat ", saidAs: "  " })).toEqual({
    interviewId,
    called: "Cat",
    saidAs: null,
  });
  expect(introductionInput.safeParse({ interviewId, called: "x".repeat(81), saidAs: "" }).success).toBe(
    false,
  );
});
