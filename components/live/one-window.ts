"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";

/** How long to wait for the lock before saying that another window has it: a reload gives it up in between. */
const PATIENCE_MS = 400;

type Locks = Pick<LockManager, "request">;

/** Which window writes: nobody has answered yet, this one, or another one. */
export type WritingPlace = "asking" | "here" | "elsewhere";

export type OneWindow = {
  readonly place: WritingPlace;
  /** Makes this the window that writes; the other one says so at once. */
  readonly useHere: () => void;
};

/**
 * One window at a time writes for a seat on this device. Closing it hands over by itself. `takeUp` is called whenever
 * this window becomes the one. Where the browser has no locks (a plain http address), every window is the one.
 */
export function useOneWindow(owner: string, takeUp: () => void): OneWindow {
  const [place, setPlace] = useState<WritingPlace>("asking");
  const taking = useRef<() => void>(() => {});
  const changed = useEffectEvent((now: WritingPlace) => {
    if (now === "here") takeUp();
    setPlace(now);
  });
  useEffect(() => {
    const asked = askToWrite(
      "locks" in navigator ? navigator.locks : null,
      owner,
      (now) => changed(now),
      afterPatience,
    );
    taking.current = asked.take;
    return asked.leave;
  }, [owner]);
  return { place, useHere: () => taking.current() };
}

function afterPatience(work: () => void): () => void {
  const timer = setTimeout(work, PATIENCE_MS);
  return () => clearTimeout(timer);
}

/** Asks for the turn to write. `here` is said only once it is given, `elsewhere` when patience is over without it. */
export function askToWrite(
  locks: Locks | null,
  owner: string,
  changed: (place: WritingPlace) => void,
  later: (work: () => void) => () => void,
): { readonly take: () => void; readonly leave: () => void } {
  if (!locks) {
    changed("here");
    return { take: () => {}, leave: () => {} };
  }
  const turn = queueFor(locks, owner, (holds) => changed(holds ? "here" : "elsewhere"));
  const callOff = later(() => {
    if (!turn.holds()) changed("elsewhere");
  });
  return {
    take: turn.take,
    leave: () => {
      callOff();
      turn.leave();
    },
  };
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

const nameOf = (owner: string) => `evenhand.writes.${owner}`;
