import { expect, it } from "vitest";
import { revoteInput, voteInput } from "./revote-input";

const PLACE = { organisation: "acme", interviewId: "0198f000-0000-7000-8000-000000000001" };

it("a vote is one of the four recommendations, for one interview", () => {
  expect(voteInput.parse({ ...PLACE, recommendation: "strong-no" }).recommendation).toBe("strong-no");
  expect(voteInput.safeParse({ ...PLACE, recommendation: "perhaps" }).success).toBe(false);
  expect(voteInput.safeParse(PLACE).error?.issues[0]?.message).toBe(
    "Recommendation: choose one of the four.",
  );
  expect(revoteInput.safeParse({ ...PLACE, interviewId: "alpha" }).success).toBe(false);
});
