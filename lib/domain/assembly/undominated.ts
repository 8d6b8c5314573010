import type { Model } from "./model";
import type { Wish } from "./wishes";

/**
 * The candidates that can matter to which wishes are met: one that another replaces everywhere (as short,
 * meeting as much, near-duplicate of no more) is left out. Exact, and leaves a handful of hundreds.
 */
export function undominated(model: Model): readonly number[] {
  const enemies = model.candidates.map(() => new Set<number>());
  for (const [one, other] of model.enemies) {
    enemies[one]?.add(other);
    enemies[other]?.add(one);
  }
  const all = model.candidates.map(({ entry }, index) => ({
    index,
    minutes: entry.question.minutes,
    meets: new Set(model.wishes.filter((wish) => wish.covers(entry.question))),
    enemies: enemies[index] ?? new Set(),
  }));
  const useful = shortestAlike(all.filter((one) => one.meets.size > 0));
  return useful
    .filter((one) => !useful.some((other) => replaces(other, one) && isFirst(other, one)))
    .map((one) => one.index);
}

type Sketch = {
  readonly index: number;
  readonly minutes: number;
  readonly meets: ReadonlySet<Wish>;
  readonly enemies: ReadonlySet<number>;
};

/** Of those that meet the very same and have no near-duplicates the first shortest: pairs are only compared after that. */
function shortestAlike(sketches: readonly Sketch[]): readonly Sketch[] {
  const free = new Map<string, Sketch>();
  const keyOf = (one: Sketch) => [...one.meets].map((wish) => wish.key).join(" ");
  const keys = new Map(sketches.map((one) => [one, keyOf(one)]));
  for (const one of sketches) {
    const known = free.get(keys.get(one) ?? "");
    if (one.enemies.size === 0 && (!known || one.minutes < known.minutes)) free.set(keys.get(one) ?? "", one);
  }
  return sketches.filter((one) => {
    const shortest = free.get(keys.get(one) ?? "");
    return !shortest || shortest === one || one.minutes < shortest.minutes;
  });
}

function replaces(other: Sketch, one: Sketch): boolean {
  if (other === one || other.minutes > one.minutes || other.meets.size < one.meets.size) return false;
  if (![...one.meets].every((wish) => other.meets.has(wish))) return false;
  return [...other.enemies].every((enemy) => enemy === one.index || one.enemies.has(enemy));
}

/** Of two that replace each other the first stays. */
function isFirst(other: Sketch, one: Sketch): boolean {
  return other.index < one.index || !replaces(one, other);
}
