import type { Random } from "@/lib/domain/shared/random";
import type { Steps } from "@/lib/domain/shared/steps";
import type { Model } from "./model";
import { fits, gainOf, keepsLimits, type Position } from "./position";
import type { Choices } from "./slots";
import { choicesOn, lay, putDown, settle, type Table, type Ties, tableOf, takeAway, weigh } from "./table";

export type Search = Ties & {
  readonly random: Random;
  /** How often what was found is shaken and polished again. */
  readonly tries: number;
  /** What is compared. */
  readonly standing: (choices: Choices) => number;
};

/** Of so many questions drawn by lot the most gainful is forced into a kit. */
const DRAWN = 3;

/**
 * The best choices found from `start` on: polished by exchanges of up to two for two, then shaken and polished
 * again (iterated local search; Lourenço, Martin and Stützle, Handbook of Metaheuristics, 2003). Never worse
 * than `start`, and the same for the same random numbers.
 */
export function* search(models: readonly Model[], start: Choices, how: Search): Steps<Choices> {
  const table = tableOf(models, how);
  lay(table, start);
  let best = start;
  let bestStanding = how.standing(start);
  for (let attempt = 0; attempt <= how.tries; attempt++) {
    if (attempt > 0) shake(table, how.random);
    yield* settle(table);
    const found = choicesOn(table);
    const standing = how.standing(found);
    if (table.positions.every(keepsLimits) && standing >= bestStanding) {
      best = found;
      bestStanding = standing;
    } else {
      lay(table, best);
      // It was polished when it was found.
      table.restless.clear();
    }
  }
  return best;
}

/** Forces a question into a kit, and out whatever stands in its way. */
function shake(table: Table, random: Random): void {
  const slot = Math.floor(random() * table.positions.length);
  const position = table.positions[slot];
  if (!position) return;
  weigh(table, slot);
  const candidate = drawn(position, random);
  if (candidate === null) return;
  const { board, chosen } = position;
  const inTheWay = [
    ...(board.enemies[candidate] ?? []).map((enemy) => ({ slot, candidate: enemy })),
    ...(table.bars[slot]?.[candidate] ?? []),
  ];
  for (const place of inTheWay)
    if (table.positions[place.slot]?.chosen.has(place.candidate)) takeAway(table, place);
  while (chosen.size > 0 && !fits(position, candidate)) {
    const out = [...chosen][Math.floor(random() * chosen.size)];
    if (out !== undefined) takeAway(table, { slot, candidate: out });
  }
  if (fits(position, candidate)) putDown(table, { slot, candidate });
}

function drawn(position: Position, random: Random): number | null {
  const { board, chosen } = position;
  let best: number | null = null;
  let bestGain = Number.NEGATIVE_INFINITY;
  for (let draw = 0; draw < DRAWN; draw++) {
    const candidate = Math.floor(random() * board.minutes.length);
    if (chosen.has(candidate) || (board.minutes[candidate] ?? 0) > board.budget) continue;
    const gain = gainOf(position, candidate);
    if (gain <= bestGain) continue;
    best = candidate;
    bestGain = gain;
  }
  return best;
}
