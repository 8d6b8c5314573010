import type { Model } from "./model";

/**
 * The candidates that can matter to which wishes are met: one that another replaces everywhere (as short,
 * meeting as much, near-duplicate of no more) is left out. Exact, and leaves a handful of hundreds.
 */
export function undominated(model: Model): readonly number[] {
  const all = model.candidates.map(({ entry }, index) => ({
    index,
    minutes: entry.question.minutes,
    meets: new Set(model.wishes.filter((wish) => wish.covers(entry.question))),
    enemies: new Set(model.enemies.flatMap(([one, other]) => rival(index, one, other))),
  }));
  const useful = all.filter((one) => one.meets.size > 0);
  return useful
    .filter((one) => !useful.some((other) => replaces(other, one) && isFirst(other, one)))
    .map((one) => one.index);
}

type Sketch = {
  readonly index: number;
  readonly minutes: number;
  readonly meets: ReadonlySet<unknown>;
  readonly enemies: ReadonlySet<number>;
};

function rival(index: number, one: number, other: number): readonly number[] {
  if (one === index) return [other];
  return other === index ? [one] : [];
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
