import type { Question } from "@/lib/domain/questions/question";
import { RUBRIC_LEVEL_NAMES, RUBRIC_LEVELS, type RubricLevel } from "@/lib/domain/rubrics/levels";
import type { Rubric } from "@/lib/domain/rubrics/rubric";

/** A question with the levels of answer that belong to it: what one file of the library holds. */
export type QuestionEntry = { readonly question: Question; readonly rubric: Rubric };

/** Keys of the front matter, in the order they are written. */
export const FRONT_KEYS = [
  "subject",
  "kind",
  "levels",
  "stack",
  "competencies",
  "enemies",
  "topics",
  "checked",
  "references",
] as const;
export type FrontKey = (typeof FRONT_KEYS)[number];

/** `- key: …` and its three siblings, in the order they are written. */
export const ITEM_MARKS = ["key", "probe", "sign", "warning"] as const;
export type ItemMark = (typeof ITEM_MARKS)[number];

export const REFERENCE_HEADING = "### Reference answer";

export function sampleHeading(level: RubricLevel): string {
  return `### Sample answer: ${RUBRIC_LEVEL_NAMES[level]}`;
}

/** Headings after the anchors, in the order they are written. */
export const SECTION_HEADINGS: readonly string[] = [REFERENCE_HEADING, ...RUBRIC_LEVELS.map(sampleHeading)];
