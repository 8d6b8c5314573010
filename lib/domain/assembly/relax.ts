import { applies } from "./applies";
import type { Bank, Relaxation, Solve } from "./assembly";
import { lostWishes } from "./cover-proof";
import { eligible } from "./eligible";
import { looser } from "./looser";
import { buildModel, isPlain, type Model } from "./model";
import { allowed, COST, dropped, longer, type Option, otherLevels, outsiders } from "./relax-options";
import type { KitRequest } from "./request";
import { inSentence, type Wish, withoutWish, withWish } from "./wishes";
import { listed } from "./words";

const OFFERED = 3;
/** A tenth of a second each, on a bank of hundreds. */
const MOST_SOLVED = 12;

/**
 * Up to three of the cheapest changes under which every remaining wish is met: for each there is a choice of
 * questions that meets them. Where one change is not enough, its label also says what is left out. The cheapest
 * are tried first, and none that cannot be cheaper than three found already. What does not apply to the stack
 * stays asked for, and is dealt with only where nothing else is missing.
 */
export async function relaxations(
  missing: readonly Wish[],
  bank: Bank,
  request: KitRequest,
  solve: Solve,
): Promise<readonly Relaxation[]> {
  if (missing.length === 0) return [];
  const foreign = missing.filter((wish) => !applies(wish, bank, request));
  if (foreign.length > 0 && foreign.length < missing.length) {
    const others = missing.filter((wish) => !foreign.includes(wish));
    const changes = await relaxations(others, bank, foreign.reduce(withoutWish, request), solve);
    return changes.map((change) => ({ ...change, request: foreign.reduce(withWish, change.request) }));
  }
  const found = new Map<string, Offer>();
  let solvings = 0;
  for (const attempt of attemptsAt(missing, bank, request)) {
    const last = [...found.values()].sort(cheaperFirst)[OFFERED - 1];
    if (last && cheaperFirst(attempt, last) > 0) continue;
    const { family } = attempt.option;
    const isRepeat = family && [...found.values()].some(({ option }) => option.family === family);
    if (isRepeat) continue;
    if (!isPlain(attempt.model) && ++solvings > MOST_SOLVED) continue;
    const offer = await offerOf(attempt, missing, solve);
    const label = offer && labelOf(offer.option);
    const known = label && found.get(label);
    if (offer && label && !(known && cheaperFirst(known, offer) <= 0)) found.set(label, offer);
  }
  const cheapest = [...found].sort(([, a], [, b]) => cheaperFirst(a, b));
  return cheapest.slice(0, OFFERED).map(([label, { option }]) => ({ label, request: option.request }));
}

/** `cost` is what an offer takes away, for an attempt at the least; `place` breaks ties. */
type Ranked = { readonly option: Option; readonly cost: number; readonly place: number };
type Attempt = Ranked & { readonly model: Model };
type Offer = Ranked;

function cheaperFirst(one: Ranked, other: Ranked): number {
  return one.cost - other.cost || one.place - other.place;
}

/** Every change that may help, by the least it can cost: what nobody can meet under it is lost in any case. */
function attemptsAt(missing: readonly Wish[], bank: Bank, request: KitRequest): readonly Attempt[] {
  return optionsFor(missing, bank, request)
    .map((option, place) => {
      const model = buildModel(eligible(bank, option.request), bank, option.request, "");
      const impossible = model.wishes.filter(
        (wish) => !model.candidates.some(({ entry }) => wish.covers(entry.question)),
      );
      return { option, model, place, cost: costOf(option, impossible) };
    })
    .sort(cheaperFirst);
}

/** Every change to a request that may help with wishes it misses. */
export function optionsFor(missing: readonly Wish[], bank: Bank, request: KitRequest): readonly Option[] {
  return [
    ...longer(bank, request),
    ...allowed(missing, bank, request),
    ...looser(missing, bank, request),
    ...outsiders(missing, bank, request),
    ...dropped(missing, bank, request),
    ...otherLevels(missing, bank, request),
  ];
}

/** The option itself when it meets every wish, else with what still fails left out; null when that is no gain. */
async function offerOf(
  { option, model, place }: Attempt,
  missing: readonly Wish[],
  solve: Solve,
): Promise<Offer | null> {
  const lost = await lostWishes(model, solve);
  if (lost.some((wish) => wish.sort === "any")) return null;
  const without = [...option.without, ...lost];
  const isGain = option.act === null ? without.length <= missing.length : without.length < missing.length;
  if (!isGain) return null;
  const request = lost.reduce(withoutWish, option.request);
  return { option: { ...option, request, without }, place, cost: costOf(option, lost) };
}

function costOf(option: Option, lost: readonly Wish[]): number {
  return option.cost + COST.drop * (option.without.length + lost.length);
}

/** An option as a button says it. */
export function labelOf({ act, without }: Pick<Option, "act" | "without">): string {
  // Sorted, so that dropping A and then B is the same offer as dropping B and then A.
  const dropping = `do without ${listed(without.map(inSentence).sort())}`;
  if (act === null) return `D${dropping.slice(1)}`;
  return without.length === 0 ? act : `${act} and ${dropping}`;
}
