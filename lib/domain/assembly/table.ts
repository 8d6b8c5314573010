import type { Steps } from "@/lib/domain/shared/steps";
import { boardOf } from "./board";
import { climb } from "./climb";
import type { Model } from "./model";
import { type Position, positionOn, put, takeOut, weighLadder } from "./position";
import type { Choices } from "./slots";

/** A candidate of one of several kits. */
export type Place = { readonly slot: number; readonly candidate: number };

/** What kits that are chosen beside one another owe and forbid each other. */
export type Ties = {
  /** The candidates of other kits that a candidate keeps out, by kit and candidate. */
  readonly bars: readonly (readonly (readonly Place[])[])[];
  /** So many of the last wishes of each model are owed by any two kits, not by each. */
  readonly owedTogether: number;
};

/** Kits side by side while a search changes them. */
export type Table = Ties & {
  readonly positions: readonly Position[];
  /** Kits that may have become improvable. */
  readonly restless: Set<number>;
};

const OWED_IN = 2;
/** Kits that keep changing one another are left as they are after so many turns of each. */
const MOST_TURNS = 8;

export function tableOf(models: readonly Model[], ties: Ties): Table {
  const positions = models.map((model) => positionOn(boardOf(model)));
  return { ...ties, positions, restless: new Set(positions.keys()) };
}

export function choicesOn({ positions }: Table): Choices {
  return positions.map(({ chosen }) => [...chosen].sort((a, b) => a - b));
}

/** Makes the table show these choices. */
export function lay(table: Table, choices: Choices): void {
  table.positions.forEach(({ chosen }, slot) => {
    const stays = new Set(choices[slot]);
    for (const candidate of [...chosen]) if (!stays.has(candidate)) takeAway(table, { slot, candidate });
  });
  table.positions.forEach(({ chosen }, slot) => {
    for (const candidate of choices[slot] ?? [])
      if (!chosen.has(candidate)) putDown(table, { slot, candidate });
  });
}

export function putDown(table: Table, place: Place): void {
  const position = table.positions[place.slot];
  if (!position) return;
  put(position, place.candidate);
  table.restless.add(place.slot);
  bar(table, place, 1);
}

export function takeAway(table: Table, place: Place): void {
  const position = table.positions[place.slot];
  if (!position) return;
  takeOut(position, place.candidate);
  table.restless.add(place.slot);
  bar(table, place, -1);
}

/** Polishes one kit after the other until none can be made better beside the others. */
export function* settle(table: Table): Steps<void> {
  for (let turn = 0; turn < MOST_TURNS * table.positions.length; turn++) {
    const slot = table.positions.findIndex((_, place) => weigh(table, place) || table.restless.has(place));
    const position = table.positions[slot];
    if (!position) return;
    const before = [...position.chosen];
    yield* climb(position);
    table.restless.delete(slot);
    for (const candidate of before) if (!position.chosen.has(candidate)) bar(table, { slot, candidate }, -1);
    for (const candidate of position.chosen)
      if (!before.includes(candidate)) bar(table, { slot, candidate }, 1);
  }
}

/**
 * What is owed together counts for a kit while fewer than two others give it: half for each of the two. True
 * where that changed.
 */
export function weigh({ positions, owedTogether }: Table, slot: number): boolean {
  const position = positions[slot];
  let isOther = false;
  // The last ladders are the same for all kits; before them each has its own.
  for (let fromEnd = 1; position && fromEnd <= owedTogether; fromEnd++) {
    const givers = positions.filter(
      ({ board, climbed }, other) => other !== slot && (climbed[board.ladders.length - fromEnd] ?? 0) > 0,
    );
    const ladder = position.board.ladders.length - fromEnd;
    const share = givers.length < OWED_IN ? 1 / OWED_IN : 0;
    if (position.share[ladder] === share) continue;
    weighLadder(position, ladder, share);
    isOther = true;
  }
  return isOther;
}

function bar({ bars, positions, restless }: Table, { slot, candidate }: Place, sign: 1 | -1): void {
  for (const barred of bars[slot]?.[candidate] ?? []) {
    const position = positions[barred.slot];
    if (!position) continue;
    const count = (position.barred[barred.candidate] ?? 0) + sign;
    position.barred[barred.candidate] = count;
    if (count === 0) restless.add(barred.slot);
  }
}
