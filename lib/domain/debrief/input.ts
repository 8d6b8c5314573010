import { z } from "zod";
import { OUTCOMES, REASON_MAX, REASON_MIN } from "./decision";

export const decisionInput = z.object({
  organisation: z.string().min(1),
  interviewId: z.uuid(),
  outcome: z.enum(OUTCOMES, "Outcome: choose one of the four."),
  reason: z
    .string()
    .trim()
    .min(REASON_MIN, `Reason: say in at least ${REASON_MIN} characters what the evidence was.`)
    .max(REASON_MAX, `Reason: use at most ${REASON_MAX} characters.`),
});
