import type { Bank, Relaxation, Solve } from "./assembly";
import { type Attempt, attempt } from "./attempt";
import { eligible } from "./eligible";
import { buildModel } from "./model";
import { allowed, COST, dropped, longer, type Option, otherLevels, outsiders } from "./relax-options";
import type { KitRequest } from "./request";
import { fewestMinutes } from "./shortest";
import { shortlist } from "./shortlist";
import { inSentence, type Wish, withoutWish } from "./wishes";
import { listed } from "./words";

const OFFERED = 3;
const TRIED = 12;

/**
 * Up to three of the cheapest changes under which every remaining wish is met. Each was solved; where one
 * change is not enough, its label also says what is left out. `solve` null checks with the greedy choice.
 */
export async function relaxations(
  missing: readonly Wish[],
  bank: Bank,
  request: KitRequest,
  seed: string,
  solve: Solve | null,
): Promise<readonly Relaxation[]> {
  if (missing.length === 0) return [];
  const tries: Tries = { bank, seed, solve, missing };
  const options = [
    ...longer(request, solve && (await shortestMinutes(tries, request, solve))),
    ...allowed(missing, bank, request),
    ...outsiders(missing, bank, request),
    ...dropped(missing, bank, request),
    ...otherLevels(missing, bank, request),
  ];
  const found = new Map<string, Option>();
  for (const option of options.slice(0, TRIED)) {
    const complete = await completed(option, tries);
    if (complete && !found.has(labelOf(complete))) found.set(labelOf(complete), complete);
  }
  const cheapest = [...found].sort(([, a], [, b]) => costOf(a) - costOf(b));
  return cheapest.slice(0, OFFERED).map(([label, option]) => ({ label, request: option.request }));
}

type Tries = {
  readonly bank: Bank;
  readonly seed: string;
  readonly solve: Solve | null;
  readonly missing: readonly Wish[];
};

/** The option itself when it meets every wish, else with what still fails left out; null when that is no gain. */
async function completed(option: Option, tries: Tries): Promise<Option | null> {
  const { missing } = await attemptRequest(option.request, tries);
  if (missing.length === 0) return option;
  if (missing.some((wish) => wish.sort === "any")) return null;
  const without = [...option.without, ...missing];
  const isGain =
    option.act === null ? without.length <= tries.missing.length : without.length < tries.missing.length;
  if (!isGain) return null;
  const request = missing.reduce(withoutWish, option.request);
  const again = await attemptRequest(request, tries);
  return again.missing.length === 0 ? { ...option, request, without } : null;
}

function attemptRequest(request: KitRequest, { bank, seed, solve }: Tries): Promise<Attempt> {
  const entries = shortlist(eligible(bank, request), bank, request, seed);
  return attempt(buildModel(entries, bank, request, seed), seed, solve);
}

/** Minutes of questions in which every wish that has a question at all could be met; null when none. */
async function shortestMinutes({ bank, seed, missing }: Tries, request: KitRequest, solve: Solve) {
  const whole = buildModel(eligible(bank, request), bank, request, seed);
  const possible = whole.wishes.filter((wish) =>
    whole.candidates.some(({ entry }) => wish.covers(entry.question)),
  );
  if (!missing.some((wish) => possible.some((other) => other.key === wish.key))) return null;
  return fewestMinutes(whole, possible, solve);
}

function costOf(option: Option): number {
  return option.cost + COST.drop * option.without.length;
}

function labelOf({ act, without }: Option): string {
  // Sorted, so that dropping A and then B is the same offer as dropping B and then A.
  const dropping = `do without ${listed(without.map(inSentence).sort())}`;
  if (act === null) return `D${dropping.slice(1)}`;
  return without.length === 0 ? act : `${act} and ${dropping}`;
}
