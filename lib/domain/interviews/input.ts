import { z } from "zod";
import { storable } from "@/lib/domain/shared/text";
import { INTRODUCTION_MAX } from "./introduction";
import { MOST_ON_PANEL, PANEL_PARTS, type PanelMember, type PanelRefusal, panelOf } from "./panel";
import { STRETCHES } from "./plan";

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

const PANEL_WORDS: Record<PanelRefusal, string> = {
  "no-lead": "People: choose one lead. The lead starts, moves on and ends the interview.",
  "two-leads": "People: choose only one lead. The others can be interviewers.",
  "chosen-twice": "People: choose one part for each person.",
  "panel-too-large": `People: choose at most ${MOST_ON_PANEL} people.`,
};

const member = z
  .string()
  .transform((text) => text.split(" "))
  .pipe(z.tuple([z.uuid(), z.enum(PANEL_PARTS)]))
  .transform(([personId, part]): PanelMember => ({ personId, part }));

/** A panel as a form sends it: `<person> lead`, one text for each person, empty for who is not on it. */
export const panelInput = z
  .array(z.string())
  .transform((texts) => texts.filter((text) => text !== ""))
  .pipe(z.array(member).max(200))
  .transform((members, context) => {
    const panel = panelOf(members);
    if (panel.ok) return panel.value;
    context.addIssue({ code: "custom", message: PANEL_WORDS[panel.reason] });
    return z.NEVER;
  });

export const scheduleInput = z.object({
  id: z.uuid(),
  kitId: z.uuid(),
  candidateName: z
    .string()
    .trim()
    .min(1, "Candidate's name: write a name, for example Priya Natarajan.")
    .max(120, "Candidate's name: use at most 120 characters."),
  panel: panelInput,
});

/** How much longer than its kit an interview is planned, as a form sends it: `1.5`. */
export const stretchInput = z
  .enum(STRETCHES.map(String), "Length: choose one from the list.")
  .transform((text) => STRETCHES.find((one) => String(one) === text) ?? 1);

/** How many changes of its time a form knew of. */
export const changesInput = z.coerce.number().int().min(0).max(1_000_000);

export const joinLinkInput = z.object({ token: z.string().min(20).max(200) });

const told = (field: string) =>
  z
    .string()
    .trim()
    .max(INTRODUCTION_MAX, `${field}: use at most ${INTRODUCTION_MAX} characters.`)
    .transform((text) => (text === "" ? null : text));

export const introductionInput = z.object({
  interviewId: z.uuid(),
  called: told("Your name"),
  saidAs: told("How to say it"),
});

export const ownScorecardInput = z.object({ interviewId: z.uuid(), seatId: z.uuid() });
