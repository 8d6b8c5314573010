import { expect, it } from "vitest";
import { scoringOpInput } from "./input";

const id = "0190163d-8694-739b-aea5-966c26f8ad90";
const line = { id, entry: "alpha", mark: "plus", text: "heard", heardAtMs: 0 };

it.each([
  { type: "score.set", target: "question:event-loop", score: 0 },
  { type: "score.set", target: "competency:growth", score: null },
  { type: "reason.write", target: "question:a", text: "" },
  { type: "evidence.write", line },
  { type: "evidence.remove", id },
  { type: "probe.ask", question: "a", probe: 0, asked: false, atMs: 86_400_000 },
  { type: "recommendation.set", recommendation: null, confidence: "low" },
])("takes $type as it is meant", (op) => {
  expect(scoringOpInput.parse(op)).toEqual(op);
});

it.each([
  ["a fifth level", { type: "score.set", target: "question:a", score: 5 }],
  ["a level between two", { type: "score.set", target: "question:a", score: 2.5 }],
  ["a level in letters", { type: "score.set", target: "question:a", score: "3" }],
  ["no score at all", { type: "score.set", target: "question:a" }],
  ["a competency nobody rates", { type: "score.set", target: "competency:charm", score: 3 }],
  ["a target without its kind", { type: "score.set", target: "a", score: 3 }],
  ["a target with a line after it", { type: "score.set", target: "question:a\n", score: 3 }],
  ["somebody else's seat", { type: "evidence.remove", id, seatId: id }],
  ["an empty line", { type: "evidence.write", line: { ...line, text: "" } }],
  ["an endless line", { type: "evidence.write", line: { ...line, text: "x".repeat(2_001) } }],
  ["a mark nobody knows", { type: "evidence.write", line: { ...line, mark: "star" } }],
  ["a time before the start", { type: "evidence.write", line: { ...line, heardAtMs: -1 } }],
  ["a line with more in it", { type: "evidence.write", line: { ...line, author: id } }],
  ["a neutral recommendation", { type: "recommendation.set", recommendation: "maybe", confidence: "low" }],
])("refuses %s", (_what, op) => {
  expect(scoringOpInput.safeParse(op).success).toBe(false);
});
