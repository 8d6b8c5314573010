import { type Random, seededRandom } from "@/lib/domain/shared/random";
import { keeps } from "./limits";
import { chosenEntries, type Model, missingWishes, stepsOf, worth } from "./model";
import { weightOf } from "./programme";
import { isMet } from "./wishes";

const RESTARTS = 16;
/** How far chance may bend a comparison in every start but the first. */
const NOISE = 0.5;

/** The best of several seeded greedy choices, polished by swaps: the answer when the solver has none. */
export function greedy(model: Model, seed: string, restarts = RESTARTS): readonly number[] {
  const random = seededRandom(`greedy/${seed}`);
  const neighbours = neighboursOf(model);
  let best: readonly number[] = [];
  for (let start = 0; start < restarts; start++) {
    const choice = construct(model, neighbours, random, start === 0 ? 0 : NOISE);
    if (start === 0 || rank(model, choice) > rank(model, best)) best = choice;
  }
  return polish(model, neighbours, best);
}

/** What is compared between two choices: points, less the weight of every wish that is not met. */
export function rank(model: Model, choice: readonly number[]): number {
  const lost = missingWishes(model, choice).reduce((sum, wish) => sum + weightOf(wish), 0);
  return worth(model, choice) - lost;
}

type Neighbours = readonly ReadonlySet<number>[];

function neighboursOf(model: Model): Neighbours {
  const neighbours = model.candidates.map(() => new Set<number>());
  for (const [one, other] of model.enemies) {
    neighbours[one]?.add(other);
    neighbours[other]?.add(one);
  }
  return neighbours;
}

function minutesOf(model: Model, index: number): number {
  return model.candidates[index]?.entry.question.minutes ?? 0;
}

/** Indices that still fit beside a choice. */
function fitting(model: Model, neighbours: Neighbours, choice: readonly number[]): readonly number[] {
  const left = model.budget - choice.reduce((sum, index) => sum + minutesOf(model, index), 0);
  return model.candidates.flatMap((_, index) =>
    minutesOf(model, index) <= left &&
    !choice.includes(index) &&
    !choice.some((other) => neighbours[index]?.has(other)) &&
    isWithin(model, choice, index)
      ? [index]
      : [],
  );
}

/** Each step keeps to every limit, so a choice may be left at any time. */
function isWithin(model: Model, choice: readonly number[], index: number): boolean {
  if (model.limits.length === 0) return true;
  const questions = chosenEntries(model, [...choice, index]).map((entry) => entry.question);
  return model.limits.every((limit) => keeps(limit, questions));
}

/** Meets wishes first, then fills the time; each step takes what gives most per minute. */
function construct(model: Model, neighbours: Neighbours, random: Random, noise: number): readonly number[] {
  const choice: number[] = [];
  const counts = new Map<string, number>();
  let open = model.wishes;
  for (;;) {
    let best = -1;
    let bestScore = 0;
    for (const index of fitting(model, neighbours, choice)) {
      const candidate = model.candidates[index];
      if (!candidate) continue;
      let gain = candidate.points;
      for (const group of candidate.groups) gain += stepsOf(model, group)[counts.get(group) ?? 0] ?? 0;
      for (const wish of open) if (wish.covers(candidate.entry.question)) gain += weightOf(wish);
      const score = (gain / Math.max(1, minutesOf(model, index))) * (1 + noise * random());
      if (best === -1 || score > bestScore) {
        best = index;
        bestScore = score;
      }
    }
    const taken = model.candidates[best];
    if (!taken) return choice;
    choice.push(best);
    for (const group of taken.groups) counts.set(group, (counts.get(group) ?? 0) + 1);
    const questions = chosenEntries(model, choice).map((entry) => entry.question);
    open = open.filter((wish) => !isMet(wish, questions));
  }
}

/** Swaps one question for another, then fills what is free again, as long as that makes the choice better. */
function polish(model: Model, neighbours: Neighbours, start: readonly number[]): readonly number[] {
  let best = start;
  let bestRank = rank(model, best);
  for (let improved = true; improved; ) {
    improved = false;
    for (const dropped of best) {
      const rest = best.filter((index) => index !== dropped);
      for (const index of fitting(model, neighbours, rest)) {
        const swapped = [...rest, index];
        const swappedRank = rank(model, swapped);
        if (swappedRank <= bestRank) continue;
        best = swapped;
        bestRank = swappedRank;
        improved = true;
      }
      if (improved) break;
    }
    for (const index of fitting(model, neighbours, best)) {
      const fuller = [...best, index];
      if (rank(model, fuller) <= bestRank) continue;
      best = fuller;
      bestRank = rank(model, fuller);
      improved = true;
      break;
    }
  }
  return best;
}
