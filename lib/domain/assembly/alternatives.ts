import type { BankEntry, KitItem } from "@/lib/domain/kits/kit";
import type { Question } from "@/lib/domain/questions/question";
import { SUBJECT_NAMES } from "@/lib/domain/questions/subjects";
import { COMPETENCY_NAMES } from "@/lib/domain/shared/competencies";
import type { Bank } from "./assembly";
import { areEnemies, eligible } from "./eligible";
import { budgetOf } from "./model";
import { pointsOf } from "./points";
import type { KitRequest } from "./request";
import { isMust, kindInSentence, wishesOf } from "./wishes";
import { listed } from "./words";

export type Alternative = {
  readonly entry: BankEntry;
  /** What the swap changes: "+2 min, covers Ownership". */
  readonly effect: string;
};

const OFFERED = 3;

/**
 * The three nearest questions that could stand in for one item without breaking the minutes or putting
 * near-duplicates together. Those that keep every must come first; none for an unknown slug.
 */
export function alternatives(
  bank: Bank,
  request: KitRequest,
  items: readonly KitItem[],
  slug: string,
): readonly Alternative[] {
  const replaced = items.find((item) => item.question.slug === slug);
  if (!replaced) return [];
  const others = items.filter((item) => item !== replaced);
  const questions = others.map((item) => item.question);
  const room = budgetOf(request) - others.reduce((sum, item) => sum + item.minutes, 0);
  const musts = wishesOf(request, bank).filter(isMust);
  const lost = (question: Question) =>
    musts.filter((must) => must.covers(replaced.question) && ![...questions, question].some(must.covers))
      .length;
  return eligible(bank, request)
    .filter(({ question }) => items.every((item) => item.question.slug !== question.slug))
    .filter(({ question }) => question.minutes <= room)
    .filter(({ question }) => !questions.some((other) => areEnemies(other, question)))
    .map((entry) => ({
      entry,
      lost: lost(entry.question),
      near: nearness(entry.question, replaced.question),
      points: pointsOf(entry.question, request),
    }))
    .sort((a, b) => a.lost - b.lost || b.near - a.near || b.points - a.points || bySlug(a.entry, b.entry))
    .slice(0, OFFERED)
    .map(({ entry }) => ({ entry, effect: effectOf(entry.question, replaced, questions) }));
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

function effectOf(question: Question, replaced: KitItem, others: readonly Question[]): string {
  const difference = question.minutes - replaced.minutes;
  const length =
    difference === 0 ? "same length" : `${difference > 0 ? "+" : "−"}${Math.abs(difference)} min`;
  const kept = others.flatMap(namesOf);
  const before = [...kept, ...namesOf(replaced.question)];
  const after = [...kept, ...namesOf(question)];
  const gained = namesOf(question).filter((name) => !before.includes(name));
  const gone = namesOf(replaced.question).filter((name) => !after.includes(name));
  const parts = [length];
  if (gained.length > 0) parts.push(`covers ${listed(gained)}`);
  if (gone.length > 0) parts.push(`no longer covers ${listed(gone)}`);
  if (gained.length + gone.length === 0) parts.push("covers the same");
  return parts.join(", ");
}

function namesOf(question: Question): readonly string[] {
  return [
    SUBJECT_NAMES[question.subject],
    ...question.competencies.map((name) => COMPETENCY_NAMES[name]),
    kindInSentence(question.kind),
  ];
}

function bySlug(a: BankEntry, b: BankEntry): number {
  return a.question.slug < b.question.slug ? -1 : 1;
}
