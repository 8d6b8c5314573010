import { useState } from "react";
import type { Score, Target } from "@/lib/domain/scoring/score";

/** A double click comes back within this many milliseconds. */
const SAME_PRESS_MS = 500;
/** A key that bounces does sooner; somebody who pauses and goes on by key may well be that quick. */
const BOUNCE_MS = 150;

export type OnePress = (what: string) => boolean;

/** Tells whether a press of `what` is a new one: the same again at once is the same press. `now` and `within`: milliseconds. */
export function makeOnePress(now: () => number, within = SAME_PRESS_MS): OnePress {
  let last: { readonly what: string; readonly at: number } | null = null;
  return (what) => {
    const at = now();
    const isNew = last === null || last.what !== what || at - last.at >= within;
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

export type LeadPress = (what: "start" | "pause-or-resume" | "end", by: "click" | "key") => boolean;

/**
 * Tells whether a press of Start, Pause, Resume or End is a new one. Start gives way to the others where it stood,
 * and Pause to Resume: the second half of a double click is none of them. End stands apart from Pause, and a key is
 * no second half of a click: somebody who does both at once means both. `now`: milliseconds.
 */
export function makeLeadPress(now: () => number): LeadPress {
  const isNew = makeOnePress(now);
  const isNewKey = makeOnePress(now, BOUNCE_MS);
  let startedAt = Number.NEGATIVE_INFINITY;
  return (what, by) => {
    if (by === "key") return isNewKey(what);
    const inItsPlace = what !== "start" && now() - startedAt < SAME_PRESS_MS;
    if (inItsPlace || !isNew(what)) return false;
    if (what === "start") startedAt = now();
    return true;
  };
}

/** One per screen, for what only the lead presses. */
export function useLeadPress(): LeadPress {
  const [isNew] = useState(() => makeLeadPress(() => performance.now()));
  return isNew;
}

/** One per screen, shared by everything on it that can be pressed. */
export function useOnePress(): OnePress {
  const [isNew] = useState(() => makeOnePress(() => performance.now()));
  return isNew;
}
