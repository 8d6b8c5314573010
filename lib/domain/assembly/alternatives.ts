import type { BankEntry, KitItem } from "@/lib/domain/kits/kit";
import type { Question } from "@/lib/domain/questions/question";
import type { Bank } from "./assembly";
import { areEnemies, eligible } from "./eligible";
import { budgetOf } from "./model";
import { pointsOf } from "./points";
import type { KitRequest } from "./request";
import { type Effect, effectOf } from "./swap-effect";
import { isMust, wishesOf } from "./wishes";

export type Alternative = {
  readonly entry: BankEntry;
  readonly effect: Effect;
};

const OFFERED = 3;

/**
 * For each item by slug, the three nearest questions that could stand in for it without breaking the minutes or putting
 * near-duplicates together. Those that keep every must come first; none for an unknown slug. `elsewhere`: asked in other
 * kits of the loop, so neither they nor their near-duplicates are offered.
 */
export function alternatives(
  bank: Bank,
  request: KitRequest,
  items: readonly KitItem[],
  elsewhere: readonly Question[] = [],
): (slug: string) => readonly Alternative[] {
  const musts = wishesOf(request, bank).filter(isMust);
  const taken = new Set([...items.map(({ question }) => question), ...elsewhere].map(({ slug }) => slug));
  const free = eligible(bank, request).filter(
    ({ question }) => !taken.has(question.slug) && !elsewhere.some((other) => areEnemies(other, question)),
  );
  return (slug) => {
    const replaced = items.find((item) => item.question.slug === slug);
    if (!replaced) return [];
    const others = items.filter((item) => item !== replaced);
    const questions = others.map((item) => item.question);
    const room = budgetOf(request) - others.reduce((sum, item) => sum + item.minutes, 0);
    const lost = (question: Question) =>
      musts.filter((must) => must.covers(replaced.question) && ![...questions, question].some(must.covers))
        .length;
    return free
      .filter(({ question }) => question.minutes <= room)
      .filter(({ question }) => !questions.some((other) => areEnemies(other, question)))
      .map((entry) => ({
        entry,
        lost: lost(entry.question),
        near: nearness(entry.question, replaced.question),
        points: pointsOf(entry, request),
      }))
      .sort((a, b) => a.lost - b.lost || b.near - a.near || b.points - a.points || bySlug(a.entry, b.entry))
      .slice(0, OFFERED)
      .map(({ entry }) => ({ entry, effect: effectOf(entry.question, replaced, items, request) }));
  };
}

/** Near-duplicates are nearest; then what shares subject, kind, competencies and topics and is as long. */
function nearness(one: Question, other: Question): number {
  const common = (names: readonly string[], others: readonly string[]) =>
    names.filter((name) => others.includes(name)).length;
  return (
    (areEnemies(one, other) ? 4 : 0) +
    (one.subject === other.subject ? 4 : 0) +
    (one.kind === other.kind ? 3 : 0) +
    common(one.competencies, other.competencies) +
    common(one.topics, other.topics) -
    Math.abs(one.minutes - other.minutes) / 2
  );
}

function bySlug(a: BankEntry, b: BankEntry): number {
  return a.question.slug < b.question.slug ? -1 : 1;
}
