import type { Model } from "./model";
import { lossOf } from "./programme";

/** A choice, the loss it saves by the wishes it meets, and its minutes. */
export type Reach = {
  readonly choice: readonly number[];
  readonly saved: number;
  readonly minutes: number;
};

/** By minutes used and set of shared wishes met: the most saved (`NOWHERE`: out of reach), and the last step. */
type Layer = { readonly saved: Int16Array; readonly step: Int32Array };
const NOWHERE = -1;
const START = -1;

type Table = {
  readonly budget: number;
  /** How many sets of shared wishes there are. */
  readonly sets: number;
  /** The candidate taken at each step, and the step before it. */
  readonly taken: number[];
  readonly before: number[];
};

type Item = {
  readonly index: number;
  readonly minutes: number;
  /** The shared wishes it meets, as bits. */
  readonly met: number;
  /** Saved by taking it, whatever else is taken. */
  readonly pinned: number;
};

/**
 * What `usable` candidates reach within the minutes when near-duplicates may stand together: the choice that
 * saves most and, among those, is shortest. A knapsack over minutes and the set of competencies and kinds met;
 * a question has one subject and a pin one question, so those only add up.
 */
export function widestReach(model: Model, usable: readonly number[]): Reach {
  const shared = model.wishes.filter(({ sort }) => sort === "competency" || sort === "kind");
  const bits = new Map(shared.map((wish, bit) => [wish, 1 << bit]));
  const table: Table = { budget: model.budget, sets: 2 ** shared.length, taken: [], before: [] };
  let layer = emptyLayer(table);
  layer.saved[0] = 0;
  for (const { bonus, indices } of bySubject(model, usable)) {
    // Taking the first question on a subject leads to a layer of its own, so that the subject counts once.
    const onto = bonus > 0 ? emptyLayer(table) : layer;
    for (const index of indices) {
      const item = itemOf(model, index, bits);
      climb(table, item, onto, onto, item.pinned);
      if (onto !== layer) climb(table, item, layer, onto, item.pinned + bonus);
    }
    layer = onto === layer ? layer : better(layer, onto);
  }
  const reach = bestOf(table, layer, bits);
  return reach.choice.length > 0 ? reach : shortestOf(model, usable);
}

function emptyLayer({ budget, sets }: Table): Layer {
  const size = sets * (budget + 1);
  return { saved: new Int16Array(size).fill(NOWHERE), step: new Int32Array(size).fill(START) };
}

function bySubject(model: Model, usable: readonly number[]) {
  const groups = new Map<string, { bonus: number; indices: number[] }>();
  for (const index of usable) {
    const subject = model.candidates[index]?.entry.question.subject ?? "";
    const asked = model.wishes.find((wish) => wish.key === `subject:${subject}`);
    const group = groups.get(subject) ?? { bonus: asked ? lossOf(asked) : 0, indices: [] };
    group.indices.push(index);
    groups.set(subject, group);
  }
  return groups.values();
}

function itemOf(model: Model, index: number, bits: ReadonlyMap<Model["wishes"][number], number>): Item {
  const question = model.candidates[index]?.entry.question;
  const met = model.wishes.filter((wish) => question && wish.covers(question));
  return {
    index,
    minutes: question?.minutes ?? 0,
    met: met.reduce((set, wish) => set | (bits.get(wish) ?? 0), 0),
    pinned: met.reduce((sum, wish) => sum + (wish.sort === "pin" ? lossOf(wish) : 0), 0),
  };
}

/** Adds an item to everything within reach in `from`; longest first, so that onto itself it adds it once. */
function climb(table: Table, item: Item, from: Layer, onto: Layer, bonus: number): void {
  for (let here = (table.budget - item.minutes + 1) * table.sets - 1; here >= 0; here--) {
    const saved = from.saved[here] ?? NOWHERE;
    if (saved === NOWHERE) continue;
    const set = here % table.sets;
    const there = here + item.minutes * table.sets - set + (set | item.met);
    if (saved + bonus <= (onto.saved[there] ?? NOWHERE)) continue;
    onto.saved[there] = saved + bonus;
    onto.step[there] = table.taken.push(item.index) - 1;
    table.before.push(from.step[here] ?? START);
  }
}

function better(one: Layer, other: Layer): Layer {
  other.saved.forEach((saved, at) => {
    if (saved <= (one.saved[at] ?? NOWHERE)) return;
    one.saved[at] = saved;
    one.step[at] = other.step[at] ?? START;
  });
  return one;
}

function bestOf(table: Table, layer: Layer, bits: ReadonlyMap<Model["wishes"][number], number>): Reach {
  let best = { saved: NOWHERE, minutes: 0, step: START };
  layer.saved.forEach((added, at) => {
    if (added === NOWHERE) return;
    const set = at % table.sets;
    let saved = added;
    for (const [wish, bit] of bits) if (set & bit) saved += lossOf(wish);
    // Fewer minutes come first.
    if (saved > best.saved)
      best = { saved, minutes: Math.floor(at / table.sets), step: layer.step[at] ?? START };
  });
  const choice: number[] = [];
  for (let step = best.step; step !== START; step = table.before[step] ?? START) {
    choice.push(table.taken[step] ?? 0);
  }
  return { choice, saved: best.saved, minutes: best.minutes };
}

/** Where nothing else can be met there is still the wish for a question at all. */
function shortestOf(model: Model, usable: readonly number[]): Reach {
  const fitting = usable
    .map((index) => ({ index, minutes: model.candidates[index]?.entry.question.minutes ?? 0 }))
    .filter(({ minutes }) => minutes <= model.budget)
    .sort((a, b) => a.minutes - b.minutes);
  return {
    choice: fitting.slice(0, 1).map(({ index }) => index),
    saved: 0,
    minutes: fitting[0]?.minutes ?? 0,
  };
}
