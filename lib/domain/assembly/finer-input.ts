import { z } from "zod";
import { KINDS, SUBJECTS } from "@/lib/domain/questions/subjects";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import type { Topic, Weight } from "./request";

/** A form sends one value, several, or "a,b" from an address; a field that is absent stays undefined. */
export function list<Item extends z.ZodType>(item: Item, most: number, message: string) {
  return z.preprocess((value) => {
    if (value === undefined) return undefined;
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    const names = values.flatMap((one) => (typeof one === "string" ? one.split(",") : [one]));
    return [...new Set(names.map((name) => (typeof name === "string" ? name.trim() : name)))].filter(
      (name) => name !== "",
    );
  }, z.array(item, message).max(most, message).optional());
}

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Questions: choose them from the bank.");

const TOPICS: readonly Topic[] = [
  ...SUBJECTS.map((name): Topic => `subject:${name}`),
  ...COMPETENCIES.map((name): Topic => `competency:${name}`),
];
const TOPIC = "Topics: name them as subject:database or competency:ownership.";
const topic = z.custom<Topic>((value) => TOPICS.some((name) => name === value), TOPIC);

const WEIGHT = 'Weights: use 0, 1, 2 or 3 for each, for example { "subject:database": 2 }.';
const weight = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)], WEIGHT);
const weights = z
  .record(z.string(), weight, WEIGHT)
  .superRefine((given, context) => {
    const unknown = Object.keys(given).find((key) => !topic.safeParse(key).success);
    if (unknown !== undefined)
      context.addIssue({ code: "custom", message: `Weights: “${unknown}” is not known. ${TOPIC}` });
  })
  .transform((given) => given as Partial<Record<Topic, Weight>>);

const SHARE = "Shares: use whole minutes from 0 to 480, the least not above the most.";
const shareMinutes = z.number(SHARE).int(SHARE).min(0, SHARE).max(480, SHARE);
const share = z
  .object({ topic, least: shareMinutes.default(0), most: shareMinutes.nullable().default(null) }, SHARE)
  .refine((given) => given.most === null || given.least <= given.most, SHARE);

const HARD = "Hard questions: use a whole number from 0 to 40.";
const NEAR = "Tolerance: use a number of levels from 0 to 3, for example 0.5.";
const USES = "Uses: use a whole number from 1 to 10000.";
const DAYS = "Days of rest: use a whole number from 0 to 3650.";

/** What few people ask for; each may be left out. */
export const finerFields = {
  weights: weights.optional(),
  shares: z.array(share, SHARE).max(22, SHARE).optional(),
  onlyKinds: list(
    z.enum(KINDS, "Kinds: choose them from the list."),
    KINDS.length,
    "Kinds: choose them from the list.",
  ),
  mostHard: z.number(HARD).int(HARD).min(0, HARD).max(40, HARD).nullable().optional(),
  tolerance: z.number(NEAR).min(0, NEAR).max(3, NEAR).nullable().optional(),
  seen: list(slug, 5000, "What the candidate knows: name at most 5000 questions."),
  mostUses: z.number(USES).int(USES).min(1, USES).max(10_000, USES).nullable().optional(),
  restDays: z.number(DAYS).int(DAYS).min(0, DAYS).max(3650, DAYS).optional(),
};
