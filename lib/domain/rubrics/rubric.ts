import type { Anchors, RubricLevel } from "./levels";

/** What each level of answer to one question sounds like. */
export type Rubric = {
  readonly anchors: Anchors;
  /** One spoken answer per level, 40 to 120 words: the gold answers of the rubric. */
  readonly samples: Readonly<Record<RubricLevel, string>>;
};
