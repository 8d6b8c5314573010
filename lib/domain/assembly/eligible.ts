import type { BankEntry } from "@/lib/domain/kits/kit";
import { isScored, type Question } from "@/lib/domain/questions/question";
import type { Bank } from "./assembly";
import type { KitRequest } from "./request";

/** What keeps a question out of a kit. */
export type Barrier = "excluded" | "reverse" | "level" | "stack";

/**
 * What keeps this question out of the kit, or null. An exclusion beats a pin; a pin beats level and stack,
 * because somebody named that very question. Reverse questions live in the closing and are never items.
 */
export function barrier(question: Question, request: KitRequest): Barrier | null {
  if (request.excluded.includes(question.slug)) return "excluded";
  if (!isScored(question)) return "reverse";
  if (request.pinned.includes(question.slug)) return null;
  if (!question.levels.includes(request.level)) return "level";
  if (question.stack.length === 0) return null;
  return request.stack !== null && question.stack.includes(request.stack) ? null : "stack";
}

/** One entry per slug, the newest revision, by slug: the order of the bank must not change the kit. */
export function newest(bank: Bank): readonly BankEntry[] {
  const bySlug = new Map<string, BankEntry>();
  for (const entry of bank) {
    const known = bySlug.get(entry.question.slug);
    if (!known || known.revision < entry.revision) bySlug.set(entry.question.slug, entry);
  }
  return [...bySlug.values()].sort((a, b) => (a.question.slug < b.question.slug ? -1 : 1));
}

/** The questions of a published bank that a kit for this request may use, by slug. */
export function eligible(bank: Bank, request: KitRequest): readonly BankEntry[] {
  return newest(bank).filter((entry) => barrier(entry.question, request) === null);
}

/** True when either names the other as a near-duplicate; a question that names itself is not its own. */
export function areEnemies(one: Question, other: Question): boolean {
  if (one.slug === other.slug) return false;
  return one.enemies.includes(other.slug) || other.enemies.includes(one.slug);
}
