import { isScored, type Question } from "@/lib/domain/questions/question";
import type { Bank, BankQuestion } from "./assembly";
import type { KitRequest } from "./request";

/** What keeps a question out of a kit. */
export type Barrier = "excluded" | "seen" | "reverse" | "kind" | "level" | "stack" | "worn" | "recent";

/**
 * What keeps this question out of the kit, or null. An exclusion and what the candidate knows beat a pin; a pin
 * beats the rest, because somebody named that very question. Reverse questions live in the closing and are
 * never items.
 */
export function barrier({ question, use }: BankQuestion, request: KitRequest): Barrier | null {
  if (request.excluded.includes(question.slug)) return "excluded";
  if (request.seen.includes(question.slug)) return "seen";
  if (!isScored(question)) return "reverse";
  if (request.pinned.includes(question.slug)) return null;
  if (request.onlyKinds.length > 0 && !request.onlyKinds.includes(question.kind)) return "kind";
  if (!question.levels.includes(request.level)) return "level";
  const isForStack = request.stack !== null && question.stack.includes(request.stack);
  if (question.stack.length > 0 && !isForStack) return "stack";
  if (!use) return null;
  if (request.mostUses !== null && use.times >= request.mostUses) return "worn";
  return use.daysAgo < request.restDays ? "recent" : null;
}

/** One entry per slug, the newest revision, by slug: the order of the bank must not change the kit. */
export function newest(bank: Bank): readonly BankQuestion[] {
  const known = NEWEST.get(bank);
  if (known) return known;
  const sorted = newestOf(bank);
  NEWEST.set(bank, sorted);
  return sorted;
}

/** A bank is read only, and asked for its newest a dozen times for one kit. */
const NEWEST = new WeakMap<Bank, readonly BankQuestion[]>();

function newestOf(bank: Bank): readonly BankQuestion[] {
  const bySlug = new Map<string, BankQuestion>();
  for (const entry of bank) {
    const known = bySlug.get(entry.question.slug);
    if (!known || known.revision < entry.revision) bySlug.set(entry.question.slug, entry);
  }
  return [...bySlug.values()].sort((a, b) => (a.question.slug < b.question.slug ? -1 : 1));
}

/** The questions of a published bank that a kit for this request may use, by slug. */
export function eligible(bank: Bank, request: KitRequest): readonly BankQuestion[] {
  return newest(bank).filter((entry) => barrier(entry, request) === null);
}

/** True when either names the other as a near-duplicate; a question that names itself is not its own. */
export function areEnemies(one: Question, other: Question): boolean {
  if (one.slug === other.slug) return false;
  return one.enemies.includes(other.slug) || other.enemies.includes(one.slug);
}
