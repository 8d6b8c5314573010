import { z } from "zod";
import { RECOMMENDATIONS } from "@/lib/domain/scoring/recommendation";

/** A panel is asked once more, or is no longer waited for. */
export const revoteInput = z.object({ organisation: z.string().min(1), interviewId: z.uuid() });

/** One vote. */
export const voteInput = revoteInput.extend({
  recommendation: z.enum(RECOMMENDATIONS, "Recommendation: choose one of the four."),
});
