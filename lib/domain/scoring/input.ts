import { z } from "zod";
import { storable } from "@/lib/domain/shared/text";
import { EVIDENCE_MARKS, EVIDENCE_TEXT_MAX } from "./evidence";
import { EXCUSE_REASON_MAX, EXCUSE_REASON_MIN } from "./excuse";
import { CONFIDENCES, RECOMMENDATIONS } from "./recommendation";
import { isTarget, SCORES } from "./score";

const target = z.string().max(140).refine(isTarget, "target: question:<slug> or competency:<name>");

const elapsedMs = z.int().min(0).max(86_400_000);

/** A change to one's own scorecard as it comes in from outside. Unknown keys are refused. */
export const scoringOpInput = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("score.set"),
    target,
    score: z.union(SCORES.map((score) => z.literal(score))).nullable(),
  }),
  z.strictObject({
    type: z.literal("reason.write"),
    target,
    text: z.string().max(EVIDENCE_TEXT_MAX).transform(storable),
  }),
  z.strictObject({
    type: z.literal("evidence.write"),
    line: z.strictObject({
      id: z.uuid(),
      entry: z.string().min(1).max(120),
      mark: z.enum(EVIDENCE_MARKS),
      text: z.string().max(EVIDENCE_TEXT_MAX).transform(storable).pipe(z.string().min(1)),
      heardAtMs: elapsedMs,
    }),
  }),
  z.strictObject({ type: z.literal("evidence.remove"), id: z.uuid() }),
  z.strictObject({
    type: z.literal("probe.ask"),
    question: z.string().min(1).max(120),
    probe: z.int().min(0).max(20),
    asked: z.boolean(),
    atMs: elapsedMs,
  }),
  z.strictObject({
    type: z.literal("recommendation.set"),
    recommendation: z.enum(RECOMMENDATIONS).nullable(),
    confidence: z.enum(CONFIDENCES).nullable(),
  }),
]);

/** Somebody is let off their scorecard. */
export const excuseInput = z.object({
  organisation: z.string().min(1),
  interviewId: z.uuid(),
  seatId: z.uuid("Who: choose the person to excuse."),
  reason: z
    .string()
    .transform(storable)
    .transform((reason) => reason.trim())
    .pipe(
      z
        .string()
        .min(EXCUSE_REASON_MIN, `Reason: say in at least ${EXCUSE_REASON_MIN} characters why.`)
        .max(EXCUSE_REASON_MAX, `Reason: use at most ${EXCUSE_REASON_MAX} characters.`),
    ),
});
