import type { Assembly, Bank, BankQuestion, Solve } from "./assembly";
import { attempt } from "./attempt";
import { widestCover } from "./cover";
import { eligible } from "./eligible";
import { unmetWishes } from "./explain";
import { buildModel, chosenEntries } from "./model";
import { inOrder } from "./order";
import { kitItems } from "./reasons";
import { relaxations } from "./relax";
import type { KitRequest } from "./request";
import { shortlist } from "./shortlist";

/**
 * A kit for one round from a published bank, with its reasons. The same bank (in any order), request and seed
 * give the same kit. Never longer than asked and never worse than the greedy choice; wishes that cannot be
 * met are named, with changes that would help.
 */
export async function assemble(
  bank: Bank,
  request: KitRequest,
  seed: string,
  solve: Solve,
): Promise<Assembly> {
  const model = buildModel(worthSolving(bank, request, seed), bank, request, seed);
  const best = await attempt(model, seed, solve);
  const chosen = inOrder(chosenEntries(model, best.choice));
  const items = kitItems(chosen, bank, request);
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  return {
    items,
    plannedMinutes: minutes + request.openingMinutes + request.closingMinutes,
    method: best.method,
    gap: best.gap,
    objective: best.objective,
    unmet: unmetWishes(best.missing, chosen, bank, request),
    relaxations: await relaxations(best.missing, bank, request, solve),
  };
}

/** The shortlist for so many kits, and the questions that meet most together where it would cut one of them. */
export function worthSolving(
  bank: Bank,
  request: KitRequest,
  seed: string,
  kits = 1,
): readonly BankQuestion[] {
  const entries = eligible(bank, request);
  const short = shortlist(entries, bank, request, seed, kits);
  if (short.length === entries.length) return entries;
  const whole = buildModel(entries, bank, request, seed);
  const kept = new Set([...short, ...chosenEntries(whole, widestCover(whole).choice)]);
  return entries.filter((entry) => kept.has(entry));
}
