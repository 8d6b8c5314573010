import { type Random, seededRandom } from "@/lib/domain/shared/random";
import { atOnce, type Steps } from "@/lib/domain/shared/steps";
import { boardOf } from "./board";
import { climb } from "./climb";
import { type Model, missingWishes, worth } from "./model";
import { fits, gainOf, type Position, positionOn, put } from "./position";
import { weightOf } from "./programme";

const RESTARTS = 16;
/** How far chance may bend a comparison in every start but the first. */
const NOISE = 0.5;

/** The best of several seeded greedy choices, polished by exchanges: the answer when the solver has none. */
export function greedy(model: Model, seed: string, restarts = RESTARTS): readonly number[] {
  return atOnce(greedily(model, seed, restarts));
}

/** The same in steps. */
export function* greedily(model: Model, seed: string, restarts = RESTARTS): Steps<readonly number[]> {
  const board = boardOf(model);
  const random = seededRandom(`greedy/${seed}`);
  let best = positionOn(board);
  let bestRank = Number.NEGATIVE_INFINITY;
  for (let start = 0; start < restarts; start++) {
    const position = positionOn(board);
    construct(position, random, start === 0 ? 0 : NOISE);
    const found = rank(model, [...position.chosen]);
    yield;
    if (found <= bestRank) continue;
    best = position;
    bestRank = found;
  }
  yield* climb(best);
  return [...best.chosen];
}

/** What is compared between two choices: points, less the weight of every wish that is not met. */
export function rank(model: Model, choice: readonly number[]): number {
  const lost = missingWishes(model, choice).reduce((sum, wish) => sum + weightOf(wish), 0);
  return worth(model, choice) - lost;
}

/** Fills the time, each step with what gives most per minute: wishes weigh so much that they come first. */
function construct(position: Position, random: Random, noise: number): void {
  const { minutes } = position.board;
  for (;;) {
    let best = -1;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (let candidate = 0; candidate < minutes.length; candidate++) {
      if (!fits(position, candidate)) continue;
      const perMinute = gainOf(position, candidate) / Math.max(1, minutes[candidate] ?? 1);
      const score = perMinute * (1 + noise * random());
      if (score <= bestScore) continue;
      best = candidate;
      bestScore = score;
    }
    if (best === -1) return;
    put(position, best);
  }
}
