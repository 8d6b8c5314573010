import { describe, expect, it } from "vitest";
import type { Question } from "@/lib/domain/questions/question";
import type { Rubric } from "@/lib/domain/rubrics/rubric";
import { mayAnswer, mayScore, type PracticeRun, runView } from "./run";

const QUESTION: Question = {
  slug: "canary",
  title: "The canary",
  prompt: "What sings?",
  purpose: "SECRET purpose",
  subject: "api",
  kind: "technical",
  levels: ["mid"],
  stack: [],
  minutes: 8,
  competencies: ["growth"],
  keyPoints: ["SECRET point one", "SECRET point two"],
  probes: ["SECRET probe"],
  signs: ["SECRET sign"],
  warnings: ["SECRET warning"],
  mustHave: true,
  reference: "SECRET reference",
  enemies: ["SECRET-enemy"],
  topics: ["SECRET-topic"],
  checked: null,
  references: ["https://SECRET.example"],
};
const RUBRIC: Rubric = {
  anchors: { 1: "SECRET a1", 2: "SECRET a2", 3: "SECRET a3", 4: "SECRET a4" },
  samples: { 1: "SECRET s1", 2: "SECRET s2", 3: "SECRET s3", 4: "SECRET s4" },
};
const OPEN: PracticeRun = { id: "run", slug: "canary", answer: null, score: null };
const ANSWERED: PracticeRun = { ...OPEN, answer: { text: "A bird.", predicted: 2, at: 1 } };
const SCORED: PracticeRun = { ...ANSWERED, score: { level: 3, at: 2 } };

describe("runView", () => {
  it("gives away nothing but the question before answer and expectation are saved", () => {
    const view = runView(OPEN, QUESTION, RUBRIC);
    expect(JSON.stringify(view)).not.toContain("SECRET");
    expect(Object.keys(view).toSorted()).toEqual([
      "id",
      "minutes",
      "prompt",
      "slug",
      "state",
      "subject",
      "title",
    ]);
  });

  it("shows key points, anchors and reference once they are, but neither expectation nor samples", () => {
    const view = runView(ANSWERED, QUESTION, RUBRIC);
    expect(view).toMatchObject({
      state: "scoring",
      answer: "A bird.",
      keyPoints: QUESTION.keyPoints,
      anchors: RUBRIC.anchors,
      reference: QUESTION.reference,
    });
    expect(view).not.toHaveProperty("predicted");
    expect(view).not.toHaveProperty("samples");
  });

  it("shows the expectation beside the score at the end", () => {
    expect(runView(SCORED, QUESTION, RUBRIC)).toMatchObject({
      state: "done",
      predicted: 2,
      score: 3,
      samples: RUBRIC.samples,
    });
  });

  it("never gives away what is written for interviewers alone", () => {
    const text = JSON.stringify(runView(SCORED, QUESTION, RUBRIC));
    for (const word of ["purpose", "probe", "sign", "warning", "enemy", "topic", "example"]) {
      expect(text).not.toContain(`SECRET ${word}`);
      expect(text).not.toContain(`SECRET-${word}`);
    }
  });
});

describe("mayAnswer", () => {
  it.each([
    [OPEN, "Anything.", 1, { ok: true, value: { same: false } }],
    [ANSWERED, "A bird.", 2, { ok: true, value: { same: true } }],
    [ANSWERED, "Another bird.", 2, { ok: false, reason: "already-answered" }],
    [ANSWERED, "A bird.", 3, { ok: false, reason: "already-answered" }],
    [SCORED, "Another bird.", 2, { ok: false, reason: "already-answered" }],
  ] as const)(
    "case %#: an answer is saved once, and the same again is no error",
    (run, text, predicted, expected) => {
      expect(mayAnswer(run, { text, predicted })).toEqual(expected);
    },
  );
});

describe("mayScore", () => {
  it.each([
    [OPEN, 3, { ok: false, reason: "not-answered" }],
    [ANSWERED, 3, { ok: true, value: { same: false } }],
    [SCORED, 3, { ok: true, value: { same: true } }],
    [SCORED, 4, { ok: false, reason: "already-scored" }],
  ] as const)("case %#: a score needs an answer and stands once given", (run, level, expected) => {
    expect(mayScore(run, level)).toEqual(expected);
  });
});
