import { useState } from "react";
import type { Score, Target } from "@/lib/domain/scoring/score";

/** A double click, or a key that bounces, comes back within this many milliseconds. */
const SAME_PRESS_MS = 500;

export type OnePress = (what: string) => boolean;

/** Tells whether a press of `what` is a new one: the same again at once is the same press. `now`: milliseconds. */
export function makeOnePress(now: () => number): OnePress {
  let last: { readonly what: string; readonly at: number } | null = null;
  return (what) => {
    const at = now();
    const isNew = last === null || last.what !== what || at - last.at >= SAME_PRESS_MS;
    last = { what, at };
    return isNew;
  };
}

/**
 * What a press of a score makes of the score there was: the pressed one, or null where it was chosen already.
 * `same-press` when it is not a press of its own.
 */
export function pressedScore(
  isNew: OnePress,
  target: Target,
  pressed: Score,
  before: Score | null,
): Score | null | "same-press" {
  if (!isNew(`${target} ${pressed}`)) return "same-press";
  return pressed === before ? null : pressed;
}

/** One per screen, shared by everything on it that can be pressed. */
export function useOnePress(): OnePress {
  const [isNew] = useState(() => makeOnePress(() => performance.now()));
  return isNew;
}
