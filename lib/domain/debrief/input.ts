import { z } from "zod";
import { OUTCOMES, REASON_MAX, REASON_MIN } from "./decision";

export const reopenInput = z.object({
  organisation: z.string().min(1),
  interviewId: z.uuid(),
  /** Which decision was seen, from 1. */
  number: z.coerce.number().int().min(1),
  reason: z
    .string()
    .trim()
    .min(REASON_MIN, `Reason: say in at least ${REASON_MIN} characters what changed.`)
    .max(REASON_MAX, `Reason: use at most ${REASON_MAX} characters.`),
});

export const decisionInput = z.object({
  organisation: z.string().min(1),
  interviewId: z.uuid(),
  /** How many decisions were made, and opened again, before this one. */
  after: z.coerce.number().int().min(0).default(0),
  outcome: z.enum(OUTCOMES, "Outcome: choose one of the four."),
  reason: z
    .string()
    .trim()
    .min(REASON_MIN, `Reason: say in at least ${REASON_MIN} characters what the evidence was.`)
    .max(REASON_MAX, `Reason: use at most ${REASON_MAX} characters.`),
  /** Asked for where the outcome goes against the bar, and kept only there. */
  overrideReason: z
    .string()
    .trim()
    .max(REASON_MAX, `Why against the bar: use at most ${REASON_MAX} characters.`)
    .refine(
      (text) => text === "" || text.length >= REASON_MIN,
      `Why against the bar: say it in at least ${REASON_MIN} characters.`,
    )
    .transform((text) => (text === "" ? null : text))
    .nullable()
    .default(null),
});
