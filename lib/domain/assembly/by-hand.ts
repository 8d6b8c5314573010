import type { BankEntry, KitItem } from "@/lib/domain/kits/kit";
import type { Bank } from "./assembly";
import { areEnemies, eligible } from "./eligible";
import { budgetOf } from "./model";
import { pointsOf } from "./points";
import type { KitRequest } from "./request";
import { isMet, wishesOf } from "./wishes";

/** The list with one question in another's place. */
export function replaced(slugs: readonly string[], slug: string, by: string): readonly string[] {
  return slugs.map((one) => (one === slug ? by : one));
}

export function removed(slugs: readonly string[], slug: string): readonly string[] {
  return slugs.filter((one) => one !== slug);
}

/** The list with one question a place earlier (−1) or later (1); null when it stands at that end already. */
export function moved(slugs: readonly string[], slug: string, by: -1 | 1): readonly string[] | null {
  const from = slugs.indexOf(slug);
  const other = slugs[from + by];
  if (from < 0 || other === undefined) return null;
  return slugs.map((one, index) => (index === from ? other : index === from + by ? slug : one));
}

const OFFERED = 5;

/**
 * The best questions that still fit beside the chosen ones: in the free minutes, and no near-duplicate. First
 * those that meet what was asked for and is missing.
 */
export function additions(bank: Bank, request: KitRequest, items: readonly KitItem[]): readonly BankEntry[] {
  const questions = items.map((item) => item.question);
  const missing = wishesOf(request, bank).filter((wish) => !isMet(wish, questions));
  const met = ({ question }: BankEntry) => missing.filter((wish) => wish.covers(question)).length;
  const free = budgetOf(request) - items.reduce((sum, item) => sum + item.minutes, 0);
  return eligible(bank, request)
    .filter(({ question }) => question.minutes <= free)
    .filter(({ question }) =>
      items.every((item) => item.question.slug !== question.slug && !areEnemies(item.question, question)),
    )
    .sort((a, b) => met(b) - met(a) || pointsOf(b, request) - pointsOf(a, request))
    .slice(0, OFFERED);
}
