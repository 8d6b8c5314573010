import type { Bank, BankQuestion } from "@/lib/domain/assembly/assembly";
import { areEnemies, eligible } from "@/lib/domain/assembly/eligible";
import type { KitRequest } from "@/lib/domain/assembly/request";

/** What a bank holds for one thing a round wants. */
export type Supply = { readonly wish: string; readonly questions: number };

/** A choice that meets everything a round wants, found by hand: proof that there is one, not the best one. */
export type Witness = { readonly slugs: readonly string[]; readonly minutes: number };

type Want = { readonly wish: string; readonly meets: (entry: BankQuestion) => boolean };

/** How many questions of the bank meet each wish of the request, subjects first, then kinds, then competencies. */
export function supplyFor(request: KitRequest, bank: Bank): readonly Supply[] {
  const entries = eligible(bank, request);
  return wants(request).map(({ wish, meets }) => ({ wish, questions: entries.filter(meets).length }));
}

/**
 * Takes the shortest question for each wish in turn, no two near-duplicates. Null when a wish finds nothing or
 * the minutes run out: then a better choice may still exist.
 */
export function witnessFor(request: KitRequest, bank: Bank): Witness | null {
  const entries = [...eligible(bank, request)].sort((a, b) => a.question.minutes - b.question.minutes);
  const chosen: BankQuestion[] = [];
  for (const { meets } of wants(request)) {
    if (chosen.some(meets)) continue;
    const found = entries.find(
      (entry) => meets(entry) && !chosen.some((one) => areEnemies(one.question, entry.question)),
    );
    if (!found) return null;
    chosen.push(found);
  }
  const minutes = chosen.reduce((sum, { question }) => sum + question.minutes, 0);
  const room = request.minutes - request.openingMinutes - request.closingMinutes;
  return minutes <= room ? { slugs: chosen.map(({ question }) => question.slug), minutes } : null;
}

function wants(request: KitRequest): readonly Want[] {
  return [
    ...request.mustSubjects.map((name) => ({
      wish: name,
      meets: ({ question }: BankQuestion) => question.subject === name,
    })),
    ...request.mustKinds.map((name) => ({
      wish: name,
      meets: ({ question }: BankQuestion) => question.kind === name,
    })),
    ...request.mustCompetencies.map((name) => ({
      wish: name,
      meets: ({ question }: BankQuestion) => question.competencies.includes(name),
    })),
  ];
}
