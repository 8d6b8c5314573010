import { z } from "zod";
import { storable } from "@/lib/domain/shared/text";
import { VOID_REASON_MAX, VOID_REASON_MIN } from "./voided";

/** A question is voided for a whole kit revision, or that is taken back. */
export const voidInput = z.object({
  organisation: z.string().min(1),
  kitId: z.uuid(),
  kitRevision: z.coerce.number().int().min(1),
  question: z.string().min(1).max(120),
  voided: z.enum(["yes", "no"]).transform((text) => text === "yes"),
  reason: z
    .string()
    .transform((text) => storable(text).trim())
    .pipe(
      z
        .string()
        .min(
          VOID_REASON_MIN,
          `Reason: say in at least ${VOID_REASON_MIN} characters what was wrong, or why it is not any more.`,
        )
        .max(VOID_REASON_MAX, `Reason: use at most ${VOID_REASON_MAX} characters.`),
    ),
});
