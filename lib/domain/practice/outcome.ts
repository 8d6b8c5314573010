import { RUBRIC_LEVEL_NAMES, type RubricLevel } from "@/lib/domain/rubrics/levels";
import type { Tally } from "./history";

/** "You expected Partial and scored Solid." One sentence, no praise and no blame. */
export function outcomeInWords(predicted: RubricLevel, score: RubricLevel): string {
  const [expected, scored] = [RUBRIC_LEVEL_NAMES[predicted], RUBRIC_LEVEL_NAMES[score]];
  if (predicted === score) return `You expected ${expected} and scored ${scored}: as you foresaw.`;
  return `You expected ${expected} and scored ${scored}.`;
}

/** Too few to say anything about a habit below this. */
const LEAST_FOR_A_TALLY = 3;

/** "Of 7 scored answers, 4 came out as you expected, 2 above and 1 below." Null while there are too few. */
export function tallyInWords(tally: Tally): string | null {
  if (tally.scored < LEAST_FOR_A_TALLY) return null;
  const { scored, asExpected, above, below } = tally;
  return `Of ${scored} scored answers, ${asExpected} came out as you expected, ${above} above and ${below} below.`;
}
