import { thingOf } from "@/lib/domain/scoring/standing";
import type { KeptOp } from "./kept-op";
import { isScoringOp, type LiveOp } from "./live-op";

/** Stands where the device has not said yet that it keeps a change. */
export const UNSTORED = Number.MAX_SAFE_INTEGER;

/** What a change is about. Steps of the agenda are all about one room, and keep their order. */
export function subjectOf(op: LiveOp): string {
  return isScoringOp(op) ? thingOf(op) : "room";
}

/**
 * The change whose turn it is. What the server fails on is `aside` until its pause is over; what is about the same
 * thing waits behind it, and everything else goes on. Undefined where nothing can be sent now.
 */
export function nextInTurn(waiting: readonly KeptOp[], aside: (key: string) => boolean): KeptOp | undefined {
  const held = new Set<string>();
  for (const kept of waiting) {
    // On the device first: the outbox comes back here once it is.
    if (kept.order === UNSTORED) return undefined;
    const subject = subjectOf(kept.op);
    if (aside(kept.key)) held.add(subject);
    else if (!held.has(subject)) return kept;
  }
  return undefined;
}
