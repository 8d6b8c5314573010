import { expect, it } from "vitest";
import { correctionInput } from "./correction-input";

const SCORE = {
  organisation: "acme",
  interviewId: "019365d2-7f5a-4c3e-8b1a-2f4f6f0d9a11",
  revision: "2",
  reason: "  Misheard the second half. ",
  kind: "score",
  target: "question:alpha",
  score: "0",
};

it("reads a score, also one that becomes not assessed, and a recommendation", () => {
  expect(correctionInput.parse(SCORE)).toMatchObject({
    revision: 2,
    reason: "Misheard the second half.",
    change: { kind: "score", target: "question:alpha", score: 0 },
  });
  const opinion = { ...SCORE, kind: "recommendation", recommendation: "no", confidence: "high" };
  expect(correctionInput.parse(opinion).change).toEqual({
    kind: "recommendation",
    recommendation: "no",
    confidence: "high",
  });
});

it.each([
  ["no reason", { reason: " " }, "reason"],
  ["a reason of a word", { reason: "because" }, "reason"],
  ["no score", { score: "" }, "score"],
  ["a fifth level", { score: "5" }, "score"],
  ["what is no target", { target: "x" }, "target"],
  ["no recommendation", { kind: "recommendation", confidence: "low" }, "recommendation"],
])("refuses %s and names the field", (_title, change, field) => {
  const read = correctionInput.safeParse({ ...SCORE, ...change });
  expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field]);
});
