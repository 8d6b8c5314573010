import type { Board } from "./board";

/** A choice on a board, with its sums at hand. */
export type Position = {
  readonly board: Board;
  readonly chosen: Set<number>;
  minutes: number;
  /** Rungs climbed, by ladder. */
  readonly climbed: Int32Array;
  /** What the next rung of each ladder is worth. */
  readonly next: Float64Array;
  /** What the rungs of a ladder count, as a share: what kits owe together changes while the others change. */
  readonly share: Float64Array;
  /** By limit. */
  readonly taken: Float64Array;
  /** How many of the chosen, here and in other kits, keep a candidate out. */
  readonly barred: Int32Array;
};

export function positionOn(board: Board): Position {
  return {
    board,
    chosen: new Set(),
    minutes: 0,
    climbed: new Int32Array(board.ladders.length),
    next: Float64Array.from(board.ladders, (rungs) => rungs[0] ?? 0),
    share: new Float64Array(board.ladders.length).fill(1),
    taken: new Float64Array(board.most.length),
    barred: new Int32Array(board.minutes.length),
  };
}

/** What a candidate would add, in points. */
export function gainOf({ board, climbed, next, share }: Position, candidate: number): number {
  const { climbs, starts, leaps } = board;
  let gain = board.points[candidate] ?? 0;
  const end = starts[candidate + 1] ?? 0;
  for (let place = starts[candidate] ?? 0; place < end; place++) gain += next[climbs[place] ?? 0] ?? 0;
  for (const { ladder, rungs } of leaps[candidate] ?? []) {
    const from = climbed[ladder] ?? 0;
    for (let rung = from; rung < from + rungs; rung++)
      gain += (share[ladder] ?? 0) * (board.ladders[ladder]?.[rung] ?? 0);
  }
  return gain;
}

/** Within the minutes and limits, with no near-duplicate beside it, and not chosen yet. */
export function fits(position: Position, candidate: number): boolean {
  const { board, chosen, barred, taken } = position;
  if (position.minutes + (board.minutes[candidate] ?? 0) > board.budget) return false;
  if (barred[candidate] !== 0 || chosen.has(candidate)) return false;
  return (
    board.most.length === 0 ||
    board.most.every((most, limit) => (taken[limit] ?? 0) + (board.takes[candidate]?.[limit] ?? 0) <= most)
  );
}

/** A limit may be a balance: what was taken out may be missing on the other side. */
export function keepsLimits({ board, taken }: Position): boolean {
  return board.most.every((most, limit) => (taken[limit] ?? 0) <= most);
}

/** Puts a candidate in. */
export function put(position: Position, candidate: number): void {
  position.chosen.add(candidate);
  move(position, candidate, 1);
}

/** Takes a chosen candidate out. */
export function takeOut(position: Position, candidate: number): void {
  position.chosen.delete(candidate);
  move(position, candidate, -1);
}

/** From now on the rungs of a ladder count by this share. */
export function weighLadder(position: Position, ladder: number, share: number): void {
  position.share[ladder] = share;
  climbBy(position, ladder, 0);
}

function move(position: Position, candidate: number, sign: 1 | -1): void {
  const { board, taken, barred } = position;
  position.minutes += sign * (board.minutes[candidate] ?? 0);
  const end = board.starts[candidate + 1] ?? 0;
  for (let place = board.starts[candidate] ?? 0; place < end; place++)
    climbBy(position, board.climbs[place] ?? 0, sign);
  for (const { ladder, rungs } of board.leaps[candidate] ?? []) climbBy(position, ladder, sign * rungs);
  board.takes[candidate]?.forEach((amount, limit) => {
    taken[limit] = (taken[limit] ?? 0) + sign * amount;
  });
  for (const enemy of board.enemies[candidate] ?? []) barred[enemy] = (barred[enemy] ?? 0) + sign;
}

function climbBy({ board, climbed, next, share }: Position, ladder: number, rungs: number): void {
  const now = (climbed[ladder] ?? 0) + rungs;
  climbed[ladder] = now;
  next[ladder] = (share[ladder] ?? 0) * (board.ladders[ladder]?.[now] ?? 0);
}
