import type { Bank, BankQuestion } from "./assembly";
import { pointsOf, tieOf } from "./points";
import type { KitRequest } from "./request";
import { wishesOf } from "./wishes";

/** Up to here the whole bank is solved; beyond it the shortlist loses next to nothing and saves seconds. */
export const WHOLE_BANK = 150;
const PER_CELL = 8;
/** More for every further kit from the same list. */
const PER_MORE = 2;
const PER_WISH = 12;
const PER_DUPLICATES = 2;

/**
 * The questions worth handing to the solver: the best eight per subject or competency and duration, at most
 * two of a set of near-duplicates, and the best twelve for every wish. By slug, as `entries` come.
 */
export function shortlist(
  entries: readonly BankQuestion[],
  bank: Bank,
  request: KitRequest,
  seed: string,
  kits = 1,
): readonly BankQuestion[] {
  if (entries.length <= WHOLE_BANK) return entries;
  const perCell = PER_CELL + PER_MORE * (kits - 1);
  const value = new Map(
    entries.map((entry) => [entry, pointsOf(entry, request) + tieOf(entry.question.slug, seed)]),
  );
  const best = [...entries].sort((a, b) => (value.get(b) ?? 0) - (value.get(a) ?? 0));
  const kept = new Set(bestPerCell(best, perCell));
  const wishes = wishesOf(request, bank).filter((wish) => wish.sort !== "any");
  const met = new Map(
    entries.map((entry) => [entry, wishes.filter((wish) => wish.covers(entry.question)).length]),
  );
  for (const wish of wishes) {
    const covering = best.filter((entry) => wish.covers(entry.question));
    covering.sort((a, b) => (met.get(b) ?? 0) - (met.get(a) ?? 0) || a.question.minutes - b.question.minutes);
    for (const entry of covering.slice(0, PER_WISH * kits)) kept.add(entry);
  }
  return entries.filter((entry) => kept.has(entry));
}

function bestPerCell(best: readonly BankQuestion[], perCell: number): readonly BankQuestion[] {
  const filled = new Map<string, number>();
  const duplicates = new Map<string, number>();
  return best.filter(({ question }) => {
    const alike = [...new Set([question.slug, ...question.enemies])];
    if (alike.some((slug) => (duplicates.get(slug) ?? 0) >= PER_DUPLICATES)) return false;
    const cells = [question.subject, ...question.competencies].map((name) => `${name}/${question.minutes}`);
    if (cells.every((cell) => (filled.get(cell) ?? 0) >= perCell)) return false;
    for (const cell of cells) filled.set(cell, (filled.get(cell) ?? 0) + 1);
    for (const slug of alike) duplicates.set(slug, (duplicates.get(slug) ?? 0) + 1);
    return true;
  });
}
