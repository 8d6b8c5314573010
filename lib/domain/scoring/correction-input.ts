import { z } from "zod";
import { storable } from "@/lib/domain/shared/text";
import { type Change, CORRECTION_REASON_MAX, CORRECTION_REASON_MIN } from "./correction";
import { CONFIDENCES, RECOMMENDATIONS } from "./recommendation";
import { isTarget, SCORES } from "./score";

const common = {
  organisation: z.string().min(1),
  interviewId: z.uuid(),
  /** The one the correction was made from. */
  revision: z.coerce.number().int().min(1),
  reason: z
    .string()
    .transform((text) => storable(text).trim())
    .pipe(
      z
        .string()
        .min(
          CORRECTION_REASON_MIN,
          `Reason: say in at least ${CORRECTION_REASON_MIN} characters why you would change it.`,
        )
        .max(CORRECTION_REASON_MAX, `Reason: use at most ${CORRECTION_REASON_MAX} characters.`),
    ),
};

const CHOOSE_SCORE = "Choose another level, or “Not assessed”.";

/** A change to one's own submitted scorecard, as a form sends it. */
export const correctionInput = z
  .discriminatedUnion("kind", [
    z.object({
      ...common,
      kind: z.literal("score"),
      target: z.string().max(140).refine(isTarget, "What: choose what you would change."),
      score: z
        .enum(SCORES.map(String), CHOOSE_SCORE)
        .transform((text) => SCORES.find((score) => `${score}` === text) ?? 0),
    }),
    z.object({
      ...common,
      kind: z.literal("recommendation"),
      recommendation: z.enum(RECOMMENDATIONS, "Recommendation: choose one of the four."),
      confidence: z.enum(CONFIDENCES, "How sure: choose one of the three."),
    }),
  ])
  .transform((input) => {
    const { organisation, interviewId, revision, reason } = input;
    const change: Change =
      input.kind === "score"
        ? { kind: "score", target: input.target, score: input.score }
        : { kind: "recommendation", recommendation: input.recommendation, confidence: input.confidence };
    return { organisation, interviewId, revision, reason, change };
  });
