import { parseDocument } from "yaml";
import type { Question } from "@/lib/domain/questions/question";
import { KINDS, LEVELS, STACKS, SUBJECTS } from "@/lib/domain/questions/subjects";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import { FRONT_KEYS } from "./question-file";

type Front = Pick<
  Question,
  "subject" | "kind" | "levels" | "stack" | "competencies" | "enemies" | "topics" | "checked" | "references"
>;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const TOPIC = /^\d{3}-\d{1,3}$/;
/** Only web addresses: a file from a stranger must not put a `javascript:` link on a page. */
const ADDRESS = /^https?:\/\/[^\s"<>\\]+$/;

/** Reads the YAML between the two `---` lines. What is wrong is added to `reasons`, a sentence each. */
export function readFrontMatter(yaml: string, reasons: string[]): Front | null {
  const values = parseMap(yaml, reasons);
  if (values === null) return null;
  for (const key of values.keys()) {
    if (!FRONT_KEYS.some((known) => known === key))
      reasons.push(`Front matter: the key “${key}” is unknown; remove it.`);
  }
  const before = reasons.length;
  const subject = readOne(values, "subject", SUBJECTS, reasons);
  const kind = readOne(values, "kind", KINDS, reasons);
  const levels = readChoices(values, "levels", LEVELS, reasons);
  const stack = readChoices(values, "stack", STACKS, reasons);
  const competencies = readChoices(values, "competencies", COMPETENCIES, reasons);
  const enemies = readMatching(values, "enemies", SLUG, "names of other questions", reasons);
  const topics = readMatching(values, "topics", TOPIC, "topic ids such as 003-17", reasons);
  const references = readMatching(
    values,
    "references",
    ADDRESS,
    "addresses that start with https://",
    reasons,
  );
  const checked = readDay(values.get("checked"), reasons);
  if (subject === null || kind === null || reasons.length > before) return null;
  return { subject, kind, levels, stack, competencies, enemies, topics, checked, references };
}

function parseMap(yaml: string, reasons: string[]): Map<string, unknown> | null {
  try {
    // The failsafe schema keeps every scalar a string: a slug named `true` or `12` stays a slug.
    const document = parseDocument(yaml, { schema: "failsafe", logLevel: "silent" });
    const [problem] = document.errors;
    if (problem !== undefined) throw problem;
    const value: unknown = document.toJS({ mapAsMap: true, maxAliasCount: 0 });
    if (value instanceof Map && [...value.keys()].every((key) => typeof key === "string")) return value;
    reasons.push("Front matter: it is not a list of keys; write one “key: value” per line.");
  } catch (problem) {
    const detail = problem instanceof Error ? problem.message.split("\n")[0] : "unknown";
    reasons.push(`Front matter: it is not valid YAML (${detail}); put it right.`);
  }
  return null;
}

function readOne<Choice extends string>(
  values: Map<string, unknown>,
  key: string,
  choices: readonly Choice[],
  reasons: string[],
): Choice | null {
  const value = values.get(key);
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  reasons.push(`${key}: ${shown(value)}; write one of ${choices.join(", ")}.`);
  return null;
}

function readChoices<Choice extends string>(
  values: Map<string, unknown>,
  key: string,
  choices: readonly Choice[],
  reasons: string[],
): Choice[] {
  const found: Choice[] = [];
  for (const value of readList(values, key, reasons)) {
    const choice = choices.find((one) => one === value);
    if (choice === undefined) reasons.push(`${key}: ${shown(value)}; write any of ${choices.join(", ")}.`);
    else found.push(choice);
  }
  return found;
}

function readMatching(
  values: Map<string, unknown>,
  key: string,
  pattern: RegExp,
  expected: string,
  reasons: string[],
): string[] {
  return readList(values, key, reasons).filter((value) => {
    if (pattern.test(value)) return true;
    reasons.push(`${key}: ${shown(value)}; list ${expected}.`);
    return false;
  });
}

function readList(values: Map<string, unknown>, key: string, reasons: string[]): string[] {
  const value = values.get(key);
  if (!Array.isArray(value)) {
    reasons.push(`${key}: ${shown(value)}; write a list in square brackets, “[]” when there is none.`);
    return [];
  }
  const texts = value.filter((one): one is string => typeof one === "string");
  if (texts.length < value.length)
    reasons.push(`${key}: a list stands inside the list; keep only plain words.`);
  for (const text of new Set(texts.filter((one, index) => texts.indexOf(one) !== index)))
    reasons.push(`${key}: “${text}” stands there twice; keep one.`);
  return texts;
}

function readDay(value: unknown, reasons: string[]): string | null {
  if (value === undefined) return null;
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const day = new Date(`${value}T00:00:00Z`);
    if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)) return value;
  }
  reasons.push(`checked: ${shown(value)}; write a day as YYYY-MM-DD or leave the line out.`);
  return null;
}

function shown(value: unknown): string {
  if (value === undefined) return "it is missing";
  return typeof value === "string" ? `“${value.slice(0, 60)}” does not fit` : "its form does not fit";
}
