import { z } from "zod";
import { SCORES } from "./score";

const place = {
  organisation: z.string().min(1),
  kitId: z.uuid(),
  kitRevision: z.coerce.number().int().min(1),
  question: z.string().min(1).max(120),
};

/** Somebody begins to rate all answers to one question. */
export const beginAnswersInput = z.object(place);

const MALFORMED = "The ratings did not arrive whole. Hand them in again.";

/** Their ratings, as `key=3,key=0`. */
export const rateAnswersInput = z.object({
  ...place,
  ratings: z
    .string()
    .max(20_000)
    .transform((text) =>
      text
        .split(",")
        .filter((part) => part !== "")
        .map((part) => {
          const [key = "", score = ""] = part.split("=");
          return { key, score: SCORES.find((one) => `${one}` === score) };
        }),
    )
    .pipe(
      z.array(
        z.object({ key: z.string().regex(/^[0-9a-f]{32}$/, MALFORMED), score: z.literal(SCORES, MALFORMED) }),
      ),
    ),
});
