import { type Reach, widestReach } from "./cover-table";
import type { Model } from "./model";
import { undominated } from "./undominated";
import type { Wish } from "./wishes";

/** Which wishes can be met together. */
export type Cover = {
  /** Candidate indices that meet every wish but the lost ones: the proof. */
  readonly choice: readonly number[];
  readonly lost: readonly Wish[];
  /** Of the questions chosen. */
  readonly minutes: number;
};

/** From here on of two near-duplicates only the first is kept: still a cover, perhaps not the widest. */
const MOST_TABLES = 64;

/**
 * The cover that loses least (a pin weighs more than another wish) and, among those, takes the fewest minutes.
 * What the questions are worth plays no part, so it takes milliseconds where the best kit takes the solver. A
 * table finds it; where two near-duplicates meet in it, it is found again without the one and without the other.
 */
export function widestCover(model: Model): Cover {
  let tables = 0;
  let best: Reach | null = null;
  const queue: (readonly number[])[] = [undominated(model)];
  for (let usable = queue.pop(); usable; usable = queue.pop()) {
    const reach = widestReach(model, usable);
    tables++;
    if (best && !isWider(reach, best)) continue;
    const pair = model.enemies.find((enemies) => enemies.every((one) => reach.choice.includes(one)));
    if (!pair) {
      best = reach;
      continue;
    }
    const outs = tables < MOST_TABLES ? pair : pair.slice(1);
    for (const out of outs) queue.push(usable.filter((candidate) => candidate !== out));
  }
  const { choice, minutes } = best ?? { choice: [], minutes: 0 };
  const met = choice.flatMap((index) => model.candidates[index]?.entry.question ?? []);
  return { choice, minutes, lost: model.wishes.filter((wish) => !met.some(wish.covers)) };
}

function isWider(one: Reach, other: Reach): boolean {
  return one.saved > other.saved || (one.saved === other.saved && one.minutes < other.minutes);
}
