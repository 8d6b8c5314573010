import { expect, it } from "vitest";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import { COMPETENCY_ANCHORS } from "./competencies";
import { RUBRIC_LEVELS } from "./levels";

it.each(COMPETENCIES)("%s has one sentence per level, and no two levels sound alike", (competency) => {
  const sentences = RUBRIC_LEVELS.map((level) => COMPETENCY_ANCHORS[competency][level]);
  expect(new Set(sentences).size).toBe(4);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^.]+\.$/);
});

it("no sentence serves two competencies", () => {
  const all = COMPETENCIES.flatMap((competency) => Object.values(COMPETENCY_ANCHORS[competency]));
  expect(new Set(all).size).toBe(20);
});
