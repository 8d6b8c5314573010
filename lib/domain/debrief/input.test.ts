import { expect, it } from "vitest";
import { OUTCOMES } from "./decision";
import { decisionInput, reopenInput } from "./input";

const decision = {
  organisation: "acme",
  interviewId: "0190163d-8694-739b-aea5-966c26f8ad90",
  outcome: "offer",
  reason: "Named the index, the lock and the cost.",
};

it.each(OUTCOMES)("takes the outcome %s with its reason", (outcome) => {
  expect(decisionInput.parse({ ...decision, outcome })).toEqual({
    ...decision,
    outcome,
    overrideReason: null,
    after: 0,
  });
});

it("takes a reopening with its reason, and none without", () => {
  const reopening = { organisation: "acme", interviewId: decision.interviewId, number: "1" };
  const reason = "A reference said otherwise.";
  expect(reopenInput.parse({ ...reopening, reason })).toEqual({ ...reopening, number: 1, reason });
  for (const wrong of [{ reason: "because" }, { reason, number: "0" }, { reason, interviewId: "7" }])
    expect(reopenInput.safeParse({ ...reopening, ...wrong }).success).toBe(false);
});

it.each([
  ["an outcome nobody offers", { outcome: "maybe" }],
  ["no outcome", { outcome: undefined }],
  ["a reason too short to be one", { reason: "good hire" }],
  ["a reason made of spaces", { reason: "          x          " }],
  ["an endless reason", { reason: "x".repeat(4_001) }],
  ["an interview that is none", { interviewId: "7" }],
  ["a number of decisions that is none", { after: "-1" }],
])("refuses %s", (_what, change) => {
  expect(decisionInput.safeParse({ ...decision, ...change }).success).toBe(false);
});
