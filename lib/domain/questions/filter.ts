import { COMPETENCIES, type Competency } from "@/lib/domain/shared/competencies";
import type { Question } from "./question";
import { KINDS, type Kind, LEVELS, type Level, STACKS, type Stack, SUBJECTS, type Subject } from "./subjects";

/** What somebody looks for in a list of questions. Null asks for nothing. */
export type QuestionFilter = {
  readonly q: string;
  readonly subject: Subject | null;
  readonly kind: Kind | null;
  readonly level: Level | null;
  readonly stack: Stack | null;
  /** The answer gives evidence on it. */
  readonly competency: Competency | null;
  /** At most this long, in whole minutes. */
  readonly minutes: number | null;
};

const LONGEST_SEARCH = 120;

/** A filter from the values of an address. What it does not know it leaves out: an old link still opens. */
export function readFilter(address: URLSearchParams): QuestionFilter {
  const one = <Name extends string>(key: string, names: readonly Name[]) =>
    names.find((name) => name === address.get(key)) ?? null;
  const minutes = Number(address.get("minutes"));
  return {
    q: (address.get("q") ?? "").trim().slice(0, LONGEST_SEARCH),
    subject: one("subject", SUBJECTS),
    kind: one("kind", KINDS),
    level: one("level", LEVELS),
    stack: one("stack", STACKS),
    competency: one("competency", COMPETENCIES),
    minutes: Number.isInteger(minutes) && minutes > 0 ? minutes : null,
  };
}

/** The fields that are chosen from a list, in the order they are shown. */
export const CHOICES = ["subject", "kind", "level", "stack", "competency", "minutes"] as const;

export function isFiltered(filter: QuestionFilter): boolean {
  return filter.q !== "" || CHOICES.some((field) => filter[field] !== null);
}

/** True when the question has everything asked for; every word of the text must occur somewhere in it. */
export function matches(question: Question, filter: QuestionFilter): boolean {
  return (
    (filter.subject === null || question.subject === filter.subject) &&
    (filter.kind === null || question.kind === filter.kind) &&
    (filter.level === null || question.levels.includes(filter.level)) &&
    (filter.stack === null || question.stack.includes(filter.stack)) &&
    (filter.competency === null || question.competencies.includes(filter.competency)) &&
    (filter.minutes === null || question.minutes <= filter.minutes) &&
    hasWords(question, filter.q)
  );
}

function hasWords(question: Question, search: string): boolean {
  if (search === "") return true;
  const { title, prompt, purpose, keyPoints, probes } = question;
  const text = folded([title, prompt, purpose, ...keyPoints, ...probes].join(" "));
  return folded(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Case and accents do not matter in a search. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
