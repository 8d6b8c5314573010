import { LEVEL_NAMES, STACK_NAMES } from "@/lib/domain/questions/subjects";
import type { Bank, Relaxation, Solve } from "./assembly";
import { type Attempt, attempt } from "./attempt";
import { barrier, eligible, newest } from "./eligible";
import { buildModel } from "./model";
import { difficulty } from "./points";
import type { KitRequest } from "./request";
import { fewestMinutes } from "./shortest";
import { shortlist } from "./shortlist";
import { type Wish, wishesOf, withoutWish } from "./wishes";
import { listed, minutesText, quoted } from "./words";

/** A change with its price: how far it strays from what was asked. */
type Option = {
  readonly label: string;
  readonly cost: number;
  readonly request: KitRequest;
  readonly drops: number;
};

const OFFERED = 3;
const TRIED = 10;
const LONGEST = 120;
const COST = { fiveMinutes: 1, allow: 2, outside: 3, drop: 4 } as const;

/**
 * Up to three of the cheapest changes under which every remaining wish is met. Each was solved; where one
 * change is not enough, its label also says what is left out.
 */
export async function relaxations(
  missing: readonly Wish[],
  bank: Bank,
  request: KitRequest,
  seed: string,
  solve: Solve | null,
): Promise<readonly Relaxation[]> {
  if (missing.length === 0) return [];
  const options = [
    ...(await longer(missing, bank, request, seed, solve)),
    ...allowed(missing, bank, request),
    ...outsiders(missing, bank, request),
    ...dropped(missing, bank, request),
  ].slice(0, TRIED);
  const found: Option[] = [];
  for (const option of options) {
    const complete = await completed(option, missing.length, bank, seed, solve);
    if (complete && !found.some((other) => other.label === complete.label)) found.push(complete);
  }
  found.sort((a, b) => a.cost - b.cost);
  return found.slice(0, OFFERED).map(({ label, request }) => ({ label, request }));
}

/** The option itself when it meets every wish, else with the wishes that still fail left out; null if useless. */
async function completed(
  option: Option,
  missingBefore: number,
  bank: Bank,
  seed: string,
  solve: Solve | null,
): Promise<Option | null> {
  const { missing } = await attemptRequest(bank, option.request, seed, solve);
  if (missing.length === 0) return option;
  if (missing.length >= missingBefore || missing.some((wish) => wish.sort === "any")) return null;
  const request = missing.reduce(withoutWish, option.request);
  const drops = option.drops + missing.length;
  if (drops > missingBefore || (await attemptRequest(bank, request, seed, solve)).missing.length > 0)
    return null;
  const label = `${option.label} and do without ${listed(missing.map((wish) => wish.name))}`;
  return { label, request, drops, cost: option.cost + COST.drop * missing.length };
}

function attemptRequest(
  bank: Bank,
  request: KitRequest,
  seed: string,
  solve: Solve | null,
): Promise<Attempt> {
  const entries = shortlist(eligible(bank, request), bank, request, seed);
  return attempt(buildModel(entries, bank, request, seed), seed, solve);
}

/** More minutes: as few fives as the wishes that have a question at all can be met in. */
async function longer(
  missing: readonly Wish[],
  bank: Bank,
  request: KitRequest,
  seed: string,
  solve: Solve | null,
): Promise<readonly Option[]> {
  if (!solve) return longerByTrying(request);
  const whole = buildModel(eligible(bank, request), bank, request, seed);
  const possible = whole.wishes.filter((wish) =>
    whole.candidates.some(({ entry }) => wish.covers(entry.question)),
  );
  if (!missing.some((wish) => possible.includes(wish) || possible.some((other) => other.key === wish.key)))
    return [];
  const shortest = await fewestMinutes(whole, possible, solve);
  if (!shortest) return [];
  const needed = shortest.minutes + request.openingMinutes + request.closingMinutes - request.minutes;
  return needed > 0 ? addFives(request, Math.ceil(needed / 5)) : [];
}

function longerByTrying(request: KitRequest): readonly Option[] {
  return [1, 2, 3].flatMap((fives) => addFives(request, fives));
}

function addFives(request: KitRequest, fives: number): readonly Option[] {
  const minutes = request.minutes + 5 * fives;
  if (minutes > LONGEST) return [];
  const label = `Add ${minutesText(5 * fives)}`;
  return [{ label, cost: COST.fiveMinutes * fives, request: { ...request, minutes }, drops: 0 }];
}

/** Questions that were left out by name and would meet a missing wish. */
function allowed(missing: readonly Wish[], bank: Bank, request: KitRequest): readonly Option[] {
  return newest(bank)
    .filter(
      ({ question }) =>
        request.excluded.includes(question.slug) && missing.some((wish) => wish.covers(question)),
    )
    .slice(0, OFFERED)
    .map(({ question }) => ({
      label: `Allow ${quoted(question.title)} again`,
      cost: COST.allow,
      request: { ...request, excluded: request.excluded.filter((slug) => slug !== question.slug) },
      drops: 0,
    }));
}

/** For a wish without a question at this level and stack: the one nearest in level, by name. */
function outsiders(missing: readonly Wish[], bank: Bank, request: KitRequest): readonly Option[] {
  const usable = eligible(bank, request);
  const outside = newest(bank).filter((entry) => {
    const why = barrier(entry.question, request);
    return why === "level" || why === "stack";
  });
  return missing.flatMap((wish) => {
    if (usable.some((entry) => wish.covers(entry.question))) return [];
    const distance = (levels: Parameters<typeof difficulty>[0]) =>
      Math.abs(difficulty(levels) - difficulty({ levels: [request.level] }));
    const nearest = outside
      .filter((entry) => wish.covers(entry.question))
      .sort(
        (a, b) => distance(a.question) - distance(b.question) || a.question.minutes - b.question.minutes,
      )[0];
    if (!nearest) return [];
    const { slug, title, levels, stack } = nearest.question;
    const meant = levels.includes(request.level)
      ? stack.map((name) => STACK_NAMES[name])
      : levels.map((name) => LEVEL_NAMES[name].toLowerCase());
    return [
      {
        label: `Take ${quoted(title)}, written for ${listed(meant)}`,
        cost: COST.outside,
        request: { ...request, pinned: [...request.pinned, slug] },
        drops: 0,
      },
    ];
  });
}

/** One wish fewer: the missing ones first, then those whose place they could take. */
function dropped(missing: readonly Wish[], bank: Bank, request: KitRequest): readonly Option[] {
  const wishes = wishesOf(request, bank).filter((wish) => wish.sort !== "any");
  const isMissing = (wish: Wish) => missing.some((other) => other.key === wish.key);
  const first = wishes.filter(isMissing);
  const contested = first.some((wish) =>
    eligible(bank, request).some((entry) => wish.covers(entry.question)),
  );
  const second = contested ? wishes.filter((wish) => !isMissing(wish)) : [];
  return [...first, ...second].map((wish) => ({
    label: wish.sort === "pin" ? `Let go of ${wish.name}` : `Do without ${wish.name}`,
    cost: COST.drop + (isMissing(wish) ? 0 : 1),
    request: withoutWish(request, wish),
    drops: 1,
  }));
}
