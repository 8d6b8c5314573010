import { z } from "zod";
import { STACKS } from "@/lib/domain/questions/subjects";
import { RUBRIC_LEVELS } from "@/lib/domain/rubrics/levels";
import { ANSWER_MAX } from "./run";

/** A stack out of an address; anything unknown is no wish at all. */
export const stackInput = z.enum(STACKS).nullable().catch(null);

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(120);

export const startRunInput = z.object({ id: z.uuid(), slug });

function level(sentence: string) {
  return z.coerce.number(sentence).pipe(
    z.union(
      RUBRIC_LEVELS.map((one) => z.literal(one)),
      sentence,
    ),
  );
}

/** Forms send line ends as CR LF, and PostgreSQL keeps no NUL in a text. */
function asTyped(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll("\u0000", "").trim();
}

const EMPTY = "Answer: write at least one sentence, even an unfinished one.";

export const saveAnswerInput = z.object({
  id: z.uuid(),
  answer: z
    .string(EMPTY)
    .transform(asTyped)
    .pipe(
      z
        .string()
        .min(1, EMPTY)
        .max(ANSWER_MAX, `Answer: use at most ${ANSWER_MAX} characters; a spoken answer is far shorter.`),
    ),
  predicted: level("Expected level: choose the one you expect your answer to be."),
});

export const scoreRunInput = z.object({
  id: z.uuid(),
  score: level("Your score: choose the level that is closest to your answer."),
});
