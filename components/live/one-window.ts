"use client";

import { useEffect, useRef, useState } from "react";

/** How long to wait for the lock before saying that another window has it: a reload gives it up in between. */
const PATIENCE_MS = 400;

type Locks = Pick<LockManager, "request">;

export type OneWindow = {
  readonly active: boolean;
  /** Makes this the window that writes; the other one says so at once. */
  readonly useHere: () => void;
};

/**
 * One window at a time writes for a seat on this device. Closing it hands over by itself. Where the browser has no
 * locks (a plain http address), every window is active and begun lines keep their own names.
 */
export function useOneWindow(owner: string): OneWindow {
  const [active, setActive] = useState(true);
  const taking = useRef<() => void>(() => {});
  useEffect(() => {
    if (!("locks" in navigator)) return;
    const place = queueFor(navigator.locks, owner, setActive);
    taking.current = place.take;
    const patience = setTimeout(() => setActive(place.holds()), PATIENCE_MS);
    return () => {
      clearTimeout(patience);
      place.leave();
    };
  }, [owner]);
  return { active, useHere: () => taking.current() };
}

/** A place in the queue of windows that may write for a seat. `changed` hears whenever this one may, or may no more. */
export function queueFor(locks: Locks, owner: string, changed: (holds: boolean) => void) {
  const left = new AbortController();
  let release = () => {};
  let queued = false;
  let holds = false;
  const say = (now: boolean) => {
    holds = now;
    changed(now);
  };
  const hold = () => {
    if (left.signal.aborted) return;
    say(true);
    return new Promise<void>((resolve) => {
      release = resolve;
    });
  };
  // A request fails when another window takes over, or when this one leaves before its turn.
  const lost = () => {
    if (left.signal.aborted) return;
    say(false);
    queue();
  };
  function queue() {
    if (queued) return;
    queued = true;
    const granted = () => {
      queued = false;
      return hold();
    };
    locks.request(nameOf(owner), { signal: left.signal }, granted).catch(lost);
  }
  queue();
  return {
    holds: () => holds,
    take: () => {
      if (!holds) locks.request(nameOf(owner), { steal: true }, hold).catch(lost);
    },
    leave: () => {
      left.abort();
      release();
    },
  };
}

/** Does it when no window writes for this seat: now, or once the one that does is closed. Returns how to call it off. */
export function whenNobodyWrites(owner: string, work: () => void): () => void {
  const over = new AbortController();
  if ("locks" in navigator) {
    // Fails when it is called off before its turn.
    navigator.locks.request(nameOf(owner), { signal: over.signal }, work).catch(() => {});
  } else work();
  return () => over.abort();
}

const nameOf = (owner: string) => `evenhand.writes.${owner}`;
