import { z } from "zod";
import { KINDS, LEVELS, STACKS, SUBJECTS } from "@/lib/domain/questions/subjects";
import { RUBRIC_LEVELS } from "@/lib/domain/rubrics/levels";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import { ok, type Result, refuse } from "@/lib/domain/shared/result";
import type { QuestionEntry } from "./question-file";

/** A question of a bank, with its real use in the last twelve months where somebody counted. */
export type BankFileEntry = QuestionEntry & {
  readonly revision: number;
  readonly use: { readonly times: number; readonly daysAgo: number } | null;
};

const words = z.string().default("");
const lines = z.array(z.string()).default([]);
const perLevel = z
  .object(Object.fromEntries(RUBRIC_LEVELS.map((level) => [level, words])))
  .default({})
  .transform((given) => ({
    1: given[1] ?? "",
    2: given[2] ?? "",
    3: given[3] ?? "",
    4: given[4] ?? "",
  }));

/** What assembly needs must be there; words may be missing. */
const question = z.object({
  slug: z.string().min(1),
  title: z.string().optional(),
  prompt: words,
  purpose: words,
  subject: z.enum(SUBJECTS),
  kind: z.enum(KINDS),
  levels: z.array(z.enum(LEVELS)).min(1),
  stack: z.array(z.enum(STACKS)).default([]),
  minutes: z.number().int().min(1).max(240),
  competencies: z.array(z.enum(COMPETENCIES)).default([]),
  keyPoints: lines,
  probes: lines,
  signs: lines,
  warnings: lines,
  mustHave: z.boolean().default(false),
  reference: words,
  enemies: lines,
  topics: lines,
  checked: z.string().nullable().default(null),
  references: lines,
  anchors: perLevel,
  samples: perLevel,
  revision: z.number().int().min(1).default(1),
  use: z.object({ times: z.number().int().min(0), daysAgo: z.number().int().min(0) }).nullish(),
});

const MOST_NAMED = 5;

/**
 * Reads a bank as JSON: an array of questions as `npm run library -- --json` prints them, each with `use`
 * (times in twelve months, days since the last) where it is known. Refuses with one sentence per fault, the
 * first five.
 */
export function readBank(text: string): Result<readonly BankFileEntry[], readonly string[]> {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const read = z.array(question).safeParse(parsed.value);
  if (!read.success) {
    const named = read.error.issues.slice(0, MOST_NAMED).map(({ path, message }) => {
      const [index, ...field] = path;
      return `Bank: question ${Number(index ?? 0) + 1}, ${field.join(".") || "as a whole"}: ${message}.`;
    });
    return refuse(named);
  }
  const names = new Set<string>();
  const doubled = read.data.find(({ slug, revision }) => {
    const name = `${slug} ${revision}`;
    if (names.has(name)) return true;
    names.add(name);
    return false;
  });
  if (doubled) return refuse([`Bank: “${doubled.slug}” is in it twice. Remove one.`]);
  return ok(
    read.data.map(({ anchors, samples, revision, use, title, ...rest }) => ({
      question: { ...rest, title: title ?? rest.slug },
      rubric: { anchors, samples },
      revision,
      use: use ?? null,
    })),
  );
}

function parse(text: string): Result<unknown, readonly string[]> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return refuse([`Bank: this is not JSON (${error instanceof Error ? error.message : "unreadable"}).`]);
  }
}
