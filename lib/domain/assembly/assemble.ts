import type { BankEntry } from "@/lib/domain/kits/kit";
import type { Assembly, Bank, Solve } from "./assembly";
import { type Attempt, attempt } from "./attempt";
import { eligible } from "./eligible";
import { unmetWishes } from "./explain";
import { buildModel, chosenEntries, type Model } from "./model";
import { inOrder } from "./order";
import { kitItems } from "./reasons";
import { relaxations } from "./relax";
import type { KitRequest } from "./request";
import { fewestMinutes } from "./shortest";
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
  const { model, best } = await bestChoice(bank, request, seed, solve);
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
    // Once the solver has failed, waiting for it again would keep a person waiting for nothing.
    relaxations: await relaxations(
      best.missing,
      bank,
      request,
      seed,
      best.method === "solver" ? solve : null,
    ),
  };
}

type Outcome = { readonly model: Model; readonly best: Attempt };

/** A shortlist may cut the only way to meet every wish: then the whole bank is asked for one. */
async function bestChoice(bank: Bank, request: KitRequest, seed: string, solve: Solve): Promise<Outcome> {
  const entries = eligible(bank, request);
  const short = shortlist(entries, bank, request, seed);
  const first = await outcome(short, bank, request, seed, solve);
  if (first.best.missing.length === 0 || short.length === entries.length) return first;
  const whole = buildModel(entries, bank, request, seed);
  const way = await fewestMinutes(whole, whole.wishes, solve);
  if (!way || way.minutes > whole.budget) return first;
  const wider = entries.filter((entry) => short.includes(entry) || way.entries.includes(entry));
  return outcome(wider, bank, request, seed, solve);
}

async function outcome(
  entries: readonly BankEntry[],
  bank: Bank,
  request: KitRequest,
  seed: string,
  solve: Solve,
): Promise<Outcome> {
  const model = buildModel(entries, bank, request, seed);
  return { model, best: await attempt(model, seed, solve) };
}
