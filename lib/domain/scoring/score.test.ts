import { expect, it } from "vitest";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import { competencyTarget, questionOf, questionTarget, targetsOf } from "./score";

it("an interviewer owes each scored question in the kit's order, then the five competencies", () => {
  expect(targetsOf(["beta", "alpha"])).toEqual([
    "question:beta",
    "question:alpha",
    ...COMPETENCIES.map((name) => `competency:${name}`),
  ]);
  expect(targetsOf([])).toHaveLength(5);
});

it.each([
  [questionTarget("event-loop"), "event-loop"],
  [questionTarget("communication"), "communication"],
  [competencyTarget("communication"), null],
])("%s belongs to the question %s", (target, slug) => {
  expect(questionOf(target)).toBe(slug);
});
