import { COMPETENCY_NAMES, type Competency } from "@/lib/domain/shared/competencies";
import type { Bank } from "./assembly";
import type { Loop, LoopChoice, LoopRequest } from "./loop-request";
import { labelOf, optionsFor } from "./relax";
import { COST, LONGEST, longerBy } from "./relax-options";
import type { KitRequest } from "./request";
import { type Wish, withoutWish } from "./wishes";
import { listed } from "./words";

const OFFERED = 3;
/** Each takes a fraction of a second; what is not found by then is not worth the wait. */
const MOST_SOLVED = 8;
const FIVES = [1, 2, 3];

/** Of changes of one family only the cheapest that works is offered. */
type Change = {
  readonly label: string;
  readonly family: string;
  readonly cost: number;
  readonly request: LoopRequest;
};
type Choose = (request: LoopRequest) => Promise<Pick<LoopChoice, "missing" | "missedTwice">>;

/**
 * Up to three of the cheapest changes to a loop under which everything else is met; each is solved. Where one
 * change is not enough, its label also says what is left out.
 */
export async function loopOffers(
  choice: Pick<LoopChoice, "missing" | "missedTwice">,
  bank: Bank,
  request: LoopRequest,
  choose: Choose,
): Promise<Loop["relaxations"]> {
  const lacking = count(choice);
  if (lacking === 0) return [];
  const families = new Set<string>();
  // A round without any question at all is not to be had by asking for less.
  const offers = isEmptyHanded(choice)
    ? []
    : [{ label: giveUpLabel(choice, request), request: without(choice, request) }];
  for (const change of changesFor(choice, bank, request).slice(0, MOST_SOLVED)) {
    if (offers.length === OFFERED) break;
    if (families.has(change.family)) continue;
    const left = await choose(change.request);
    if (count(left) >= lacking || isEmptyHanded(left)) continue;
    families.add(change.family);
    const rest = count(left) > 0 ? ` and ${lowered(giveUpLabel(left, request))}` : "";
    offers.unshift({ label: change.label + rest, request: without(left, change.request) });
  }
  return offers;
}

function isEmptyHanded({ missing }: Pick<LoopChoice, "missing">): boolean {
  return missing.some((wishes) => wishes.some((wish) => wish.sort === "any"));
}

function count({ missing, missedTwice }: Pick<LoopChoice, "missing" | "missedTwice">): number {
  return missing.reduce((sum, wishes) => sum + wishes.length, missedTwice.length);
}

/** One round changed, or a competency asked for in one round only; the cheapest first. */
function changesFor(
  { missing, missedTwice }: Pick<LoopChoice, "missing" | "missedTwice">,
  bank: Bank,
  request: LoopRequest,
): readonly Change[] {
  const inRounds = request.rounds.flatMap((round, slot) => {
    const wishes = missing[slot] ?? [];
    if (wishes.length === 0) return [];
    const fives = FIVES.map((five) => longerBy(five, round.request)).filter(
      (option) => option.request.minutes <= LONGEST,
    );
    // A candidate has one level in all rounds.
    const others = optionsFor(wishes, bank, round.request).filter(
      (option) => option.family !== "longer" && option.request.level === round.request.level,
    );
    return [...fives, ...others].map((option) => ({
      label: `${round.name}: ${lowered(labelOf(option))}`,
      family: `${slot} ${option.family ?? labelOf(option)}`,
      cost: option.cost + COST.drop * option.without.length,
      request: withRound(request, slot, option.request),
    }));
  });
  const once = missedTwice.map((competency) => ({
    label: `Ask for ${COMPETENCY_NAMES[competency]} in one round only`,
    family: competency,
    cost: COST.drop,
    request: { ...request, twice: request.twice.filter((name) => name !== competency) },
  }));
  return [...inRounds, ...once].sort((a, b) => a.cost - b.cost);
}

function withRound(request: LoopRequest, slot: number, changed: KitRequest): LoopRequest {
  return {
    ...request,
    rounds: request.rounds.map((round, index) => (index === slot ? { ...round, request: changed } : round)),
  };
}

function without(
  { missing, missedTwice }: Pick<LoopChoice, "missing" | "missedTwice">,
  request: LoopRequest,
): LoopRequest {
  const drop = (wishes: readonly Wish[], round: KitRequest) => wishes.reduce(withoutWish, round);
  return {
    twice: request.twice.filter((competency) => !missedTwice.includes(competency)),
    rounds: request.rounds.map((round, slot) => ({
      ...round,
      request: drop(missing[slot] ?? [], round.request),
    })),
  };
}

function giveUpLabel(
  { missing, missedTwice }: Pick<LoopChoice, "missing" | "missedTwice">,
  request: LoopRequest,
): string {
  const rounds = request.rounds.flatMap((round, slot) =>
    (missing[slot] ?? []).map((wish) => `${wish.name} in ${round.name}`),
  );
  const twice = missedTwice.map((name: Competency) => `${COMPETENCY_NAMES[name]} in a second round`);
  return `Do without ${listed([...rounds, ...twice])}`;
}

function lowered(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
