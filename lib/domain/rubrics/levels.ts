/** The four anchored levels that ship. A level is what was heard, not a judgement of a person. */
export const RUBRIC_LEVELS = [1, 2, 3, 4] as const;
export type RubricLevel = (typeof RUBRIC_LEVELS)[number];

export const RUBRIC_LEVEL_NAMES: Record<RubricLevel, string> = {
  1: "Missing",
  2: "Partial",
  3: "Solid",
  4: "Strong",
};

/** One sentence per level that says what an interviewer would hear. */
export type Anchors = Readonly<Record<RubricLevel, string>>;
