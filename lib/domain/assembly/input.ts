import { z } from "zod";
import { KINDS, LEVELS, STACKS, SUBJECTS } from "@/lib/domain/questions/subjects";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import { defaultRequest } from "./default-request";
import { finerFields, list, slug } from "./finer-input";
import { type KitRequest, NOTHING_FINER } from "./request";

const MOST_SLUGS = 40;

function minutes(field: string, least: number, most: number) {
  const message = `${field}: use whole minutes from ${least} to ${most}.`;
  return z.coerce.number(message).int(message).min(least, message).max(most, message);
}

const LENGTH = "Minutes: choose a length from 15 to 120 in steps of five, for example 45.";

const fields = (length: z.ZodType<number>) =>
  z.object({
    role: z
      .string("Role: write what the person will do, for example Backend engineer.")
      .trim()
      .min(1, "Role: write what the person will do, for example Backend engineer.")
      .max(80, "Role: use at most 80 characters."),
    level: z.enum(LEVELS, "Level: choose junior, mid, senior or lead."),
    stack: z.preprocess(
      (value) => (value === "" || value === "none" || value === undefined ? null : value),
      z.enum(STACKS, "Stack: choose one from the list, or none.").nullable(),
    ),
    minutes: length,
    openingMinutes: minutes("Opening", 0, 15).optional(),
    closingMinutes: minutes("Closing", 0, 30).optional(),
    mustSubjects: list(
      z.enum(SUBJECTS, "Subjects: choose them from the list."),
      SUBJECTS.length,
      "Subjects: choose them from the list.",
    ),
    mustCompetencies: list(
      z.enum(COMPETENCIES, "Competencies: choose them from the list."),
      COMPETENCIES.length,
      "Competencies: choose them from the list.",
    ),
    mustKinds: list(
      z.enum(KINDS, "Kinds: choose them from the list."),
      KINDS.length,
      "Kinds: choose them from the list.",
    ),
    pinned: list(slug, MOST_SLUGS, `Pinned questions: pin at most ${MOST_SLUGS}.`),
    excluded: list(slug, 500, "Questions to leave out: choose at most 500."),
    ...finerFields,
  });

const usualLength = z.coerce
  .number(LENGTH)
  .int(LENGTH)
  .min(15, LENGTH)
  .max(120, LENGTH)
  .multipleOf(5, LENGTH);
const ANY_LENGTH = "Minutes: use a whole number from 1 to 480.";
const anyLength = z.coerce.number(ANY_LENGTH).int(ANY_LENGTH).min(1, ANY_LENGTH).max(480, ANY_LENGTH);

/**
 * A request from the values of a form or an address. What is absent is filled in from the role, level, stack
 * and minutes; an empty value means none. Every message names its field and says what to do.
 */
export const kitRequestInput = fields(usualLength).transform((given, context): KitRequest => {
  const request = requestOf(given);
  if (request.openingMinutes + request.closingMinutes >= request.minutes) {
    context.addIssue({
      code: "custom",
      path: ["minutes"],
      message: "Minutes: opening and closing leave no time for questions; add minutes or shorten them.",
    });
  }
  return request;
});

/** The same for a program's request: of any length, and a field nobody knows is named. */
export const programRequestInput = fields(anyLength).strict().transform(requestOf);

function requestOf(given: z.output<ReturnType<typeof fields>>): KitRequest {
  const usual = defaultRequest(given);
  return {
    ...usual,
    openingMinutes: given.openingMinutes ?? usual.openingMinutes,
    closingMinutes: given.closingMinutes ?? usual.closingMinutes,
    mustSubjects: given.mustSubjects ?? usual.mustSubjects,
    mustCompetencies: given.mustCompetencies ?? usual.mustCompetencies,
    mustKinds: given.mustKinds ?? usual.mustKinds,
    pinned: given.pinned ?? [],
    excluded: given.excluded ?? [],
    weights: given.weights ?? NOTHING_FINER.weights,
    shares: given.shares ?? NOTHING_FINER.shares,
    onlyKinds: given.onlyKinds ?? NOTHING_FINER.onlyKinds,
    mostHard: given.mostHard ?? NOTHING_FINER.mostHard,
    tolerance: given.tolerance ?? NOTHING_FINER.tolerance,
    seen: given.seen ?? NOTHING_FINER.seen,
    mostUses: given.mostUses ?? NOTHING_FINER.mostUses,
    restDays: given.restDays ?? NOTHING_FINER.restDays,
  };
}
