import type { BankEntry } from "@/lib/domain/kits/kit";
import { LEVEL_NAMES, LEVELS, STACK_NAMES } from "@/lib/domain/questions/subjects";
import type { Bank } from "./assembly";
import { widestCover } from "./cover";
import { barrier, eligible, newest } from "./eligible";
import { budgetOf, buildModel, isPlain } from "./model";
import { difficulty } from "./points";
import type { KitRequest } from "./request";
import { type Wish, wishesOf, withoutWish } from "./wishes";
import { listed, minutesText, quoted } from "./words";

/** A change that may help, with its price: how far it strays from what was asked. */
export type Option = {
  /** What is done, as a button says it; null when something is only left out. */
  readonly act: string | null;
  readonly without: readonly Wish[];
  readonly cost: number;
  readonly request: KitRequest;
  /** Of options with the same one only the cheapest that works is offered. */
  readonly family?: string;
};

export const COST = { fiveMinutes: 1, allow: 2, outside: 3, drop: 4, level: 7 } as const;
/** Minutes an interview can take. */
export const LONGEST = 120;
const NAMED = 2;
const INSTEAD = 8;
const FIVES = [1, 2, 3, 4, 6, 9, 12];

/** As few fives as the questions need that meet most in the longest interview there is; all, where only solving tells. */
export function longer(bank: Bank, request: KitRequest): readonly Option[] {
  if (!isPlain(buildModel([], bank, request, ""))) {
    const most = Math.floor((LONGEST - request.minutes) / 5);
    return FIVES.filter((fives) => fives <= most).map((fives) => longerBy(fives, request));
  }
  const longest = buildModel(eligible(bank, request), bank, { ...request, minutes: LONGEST }, "");
  const needed = widestCover(longest).minutes - budgetOf(request);
  const fives = Math.ceil(needed / 5);
  if (fives <= 0) return [];
  return [longerBy(fives, request)];
}

export function longerBy(fives: number, request: KitRequest): Option {
  return {
    act: `Add ${minutesText(5 * fives)}`,
    without: [],
    cost: COST.fiveMinutes * fives,
    request: { ...request, minutes: request.minutes + 5 * fives },
    family: "longer",
  };
}

/** Questions that were left out by name and would meet a missing wish. */
export function allowed(missing: readonly Wish[], bank: Bank, request: KitRequest): readonly Option[] {
  return newest(bank)
    .filter(({ question }) => request.excluded.includes(question.slug))
    .filter(({ question }) => missing.some((wish) => wish.covers(question)))
    .slice(0, NAMED)
    .map(({ question }) => ({
      act: `Allow ${quoted(question.title)} again`,
      without: [],
      cost: COST.allow,
      request: { ...request, excluded: request.excluded.filter((slug) => slug !== question.slug) },
    }));
}

/**
 * Wishes without any question at this level and stack: the nearest ones from outside, pinned by name,
 * together and, where that is more than one, the first alone.
 */
export function outsiders(missing: readonly Wish[], bank: Bank, request: KitRequest): readonly Option[] {
  const usable = eligible(bank, request);
  const taken: BankEntry[] = [];
  const outside = newest(bank)
    .filter((entry) => ["level", "stack"].includes(barrier(entry, request) ?? ""))
    .sort((a, b) => distance(a, request) - distance(b, request) || a.question.minutes - b.question.minutes);
  for (const wish of missing) {
    const isMet = [...usable, ...taken].some((entry) => wish.covers(entry.question));
    const nearest = isMet ? undefined : outside.find((entry) => wish.covers(entry.question));
    if (nearest) taken.push(nearest);
  }
  const groups = taken.length > 1 ? [taken, taken.slice(0, 1)] : taken.map((entry) => [entry]);
  return groups.map((entries) => ({
    act: takeLabel(entries, request),
    without: [],
    cost: COST.outside * entries.length,
    request: { ...request, pinned: [...request.pinned, ...entries.map((entry) => entry.question.slug)] },
  }));
}

/** The wishes that are missing, given up; and other wishes, the first few, whose minutes they could take. */
export function dropped(missing: readonly Wish[], bank: Bank, request: KitRequest): readonly Option[] {
  const isMissing = (wish: Wish) => missing.some((other) => other.key === wish.key);
  const usable = eligible(bank, request);
  const isContest = missing.some((wish) => usable.some((entry) => wish.covers(entry.question)));
  const others = wishesOf(request, bank).filter((wish) => wish.sort !== "any" && !isMissing(wish));
  const instead = isContest ? others.slice(0, INSTEAD).map((wish) => ({ without: [wish], cost: 1 })) : [];
  return [{ without: missing, cost: 0 }, ...instead].map(({ without, cost }) => ({
    act: null,
    without,
    cost,
    request: without.reduce(withoutWish, request),
  }));
}

/** The levels next to this one, where the level is what keeps questions out. */
export function otherLevels(missing: readonly Wish[], bank: Bank, request: KitRequest): readonly Option[] {
  const isLevel = newest(bank).some(
    (entry) => barrier(entry, request) === "level" && missing.some((wish) => wish.covers(entry.question)),
  );
  if (!isLevel) return [];
  const here = LEVELS.indexOf(request.level);
  return LEVELS.filter((_, index) => Math.abs(index - here) === 1).map((level) => ({
    act: `Ask at ${LEVEL_NAMES[level].toLowerCase()} level`,
    without: [],
    cost: COST.level,
    request: { ...request, level },
  }));
}

function distance({ question }: BankEntry, request: KitRequest): number {
  return Math.abs(difficulty(question) - difficulty({ levels: [request.level] }));
}

function takeLabel(entries: readonly BankEntry[], request: KitRequest): string {
  const [only, ...more] = entries.map((entry) => entry.question);
  if (only && more.length === 0) {
    const meant = only.levels.includes(request.level)
      ? only.stack.map((name) => STACK_NAMES[name])
      : only.levels.map((name) => LEVEL_NAMES[name].toLowerCase());
    return `Take ${quoted(only.title)}, written for ${listed(meant)}`;
  }
  if (entries.length > NAMED) return `Take ${entries.length} questions written for another level or stack`;
  const titles = listed(entries.map((entry) => quoted(entry.question.title)));
  return `Take ${titles}, written for another level or stack`;
}
