import type { Steps } from "@/lib/domain/shared/steps";
import { fits, gainOf, type Position, put, takeOut } from "./position";

/** Of each length, so many of the best are tried. */
const PER_LENGTH = 6;
/** Less is a rounding error. */
const LEAST = 1e-9;

type Move = { readonly outs: readonly number[]; readonly ins: readonly number[] };

/**
 * Changes up to two questions of a choice for up to two others, the best change first, until none makes it
 * better. Never leaves a sound position for one that is not.
 */
export function* climb(position: Position): Steps<void> {
  for (let move = yield* bestMove(position); move; move = yield* bestMove(position)) {
    for (const candidate of move.outs) takeOut(position, candidate);
    for (const candidate of move.ins) put(position, candidate);
  }
}

/** One question for up to two others is tried first: two for two takes four times as long. */
function* bestMove(position: Position): Steps<Move | null> {
  const chosen = [...position.chosen];
  const single = yield* bestOf(position, [[], ...chosen.map((one) => [one])]);
  return (
    single ??
    (yield* bestOf(
      position,
      chosen.flatMap((one, place) => chosen.slice(place + 1).map((other) => [one, other])),
    ))
  );
}

function* bestOf(position: Position, choices: readonly (readonly number[])[]): Steps<Move | null> {
  let best: Move | null = null;
  let bestGain = LEAST;
  for (const outs of choices) {
    const lost = outs.reduce((sum, candidate) => sum + lossOf(position, candidate), 0);
    const pool = promising(position);
    for (const [place, one] of pool.entries()) {
      // Sorted by gain, and beside another no question gains more than alone.
      if (2 * one.gain - lost <= bestGain) break;
      if (one.gain - lost > bestGain) {
        best = { outs, ins: [one.candidate] };
        bestGain = one.gain - lost;
      }
      put(position, one.candidate);
      for (const other of pool.slice(place + 1)) {
        if (one.gain + other.gain - lost <= bestGain) break;
        if (!fits(position, other.candidate)) continue;
        const gain = one.gain + gainOf(position, other.candidate) - lost;
        if (gain <= bestGain) continue;
        best = { outs, ins: [one.candidate, other.candidate] };
        bestGain = gain;
      }
      takeOut(position, one.candidate);
    }
    for (const candidate of outs) put(position, candidate);
    yield;
  }
  return best;
}

/** Takes a candidate out and says what that lost. */
function lossOf(position: Position, candidate: number): number {
  takeOut(position, candidate);
  return gainOf(position, candidate);
}

type Promising = { readonly candidate: number; readonly gain: number };

/** Of the questions that fit the best of each length, the one that gains most first. */
function promising(position: Position): readonly Promising[] {
  const { minutes, budget } = position.board;
  const left = budget - position.minutes;
  const byLength: Promising[][] = [];
  for (let candidate = 0; candidate < minutes.length; candidate++) {
    const length = minutes[candidate] ?? 0;
    if (length > left || !fits(position, candidate)) continue;
    const gain = gainOf(position, candidate);
    let alike = byLength[length];
    if (!alike) {
      alike = [];
      byLength[length] = alike;
    }
    let at = alike.length;
    while (at > 0 && (alike[at - 1]?.gain ?? 0) < gain) at--;
    if (at === PER_LENGTH) continue;
    alike.splice(at, 0, { candidate, gain });
    alike.length = Math.min(alike.length, PER_LENGTH);
  }
  return byLength.flat().sort((a, b) => b.gain - a.gain || a.candidate - b.candidate);
}
