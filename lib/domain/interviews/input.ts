import { z } from "zod";
import { storable } from "@/lib/domain/shared/text";

const entry = z.string().min(1).max(120);
/** Less than none takes back what was added. */
const minutes = z
  .int()
  .min(-60)
  .max(60)
  .refine((count) => count !== 0, "minutes must not be 0");
const spoken = z
  .string()
  .max(1_000)
  .transform((text) => storable(text).trim());

/** A change to the room as it comes in from outside. Unknown keys are refused. */
export const roomOpInput = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("interview.start") }),
  z.strictObject({ type: z.literal("interview.move"), to: entry }),
  z.strictObject({ type: z.literal("interview.pause") }),
  z.strictObject({ type: z.literal("interview.resume") }),
  z.strictObject({ type: z.literal("interview.add-time"), minutes }),
  z.strictObject({ type: z.literal("interview.end") }),
  z.strictObject({ type: z.literal("lead.pass"), to: z.uuid() }),
  z.strictObject({ type: z.literal("entry.skip"), entry, skipped: z.boolean() }),
  z.strictObject({ type: z.literal("entry.reword"), entry, text: spoken }),
  z.strictObject({ type: z.literal("entry.add"), text: spoken.pipe(z.string().min(1)) }),
  z.strictObject({ type: z.literal("candidate.join") }),
  z.strictObject({ type: z.literal("candidate.think"), on: z.boolean() }),
]);

export const scheduleInput = z.object({
  id: z.uuid(),
  kitId: z.uuid(),
  candidateName: z
    .string()
    .trim()
    .min(1, "Candidate's name: write a name, for example Priya Natarajan.")
    .max(120, "Candidate's name: use at most 120 characters."),
  interviewers: z
    .array(z.uuid())
    .max(6, "Interviewers: choose at most six.")
    .refine((list) => new Set(list).size === list.length, "Interviewers: choose each person once."),
});

export const joinLinkInput = z.object({ token: z.string().min(20).max(200) });

export const ownScorecardInput = z.object({ interviewId: z.uuid(), seatId: z.uuid() });
