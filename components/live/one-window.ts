"use client";

import { useEffect, useRef, useState } from "react";

/** How long to wait for the lock before saying that another window has it: a reload gives it up in between. */
const PATIENCE_MS = 400;

const nameOf = (owner: string) => `evenhand.writes.${owner}`;

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
  const take = useRef<() => void>(() => {});
  useEffect(() => {
    if (!("locks" in navigator)) return;
    const over = new AbortController();
    let release = () => {};
    let queued = false;
    let patience: ReturnType<typeof setTimeout> | undefined;
    const hold = () => {
      clearTimeout(patience);
      if (over.signal.aborted) return;
      setActive(true);
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    };
    // Rejects when another window takes over, or when this page is done with it.
    const lost = () => {
      if (over.signal.aborted) return;
      setActive(false);
      queue();
    };
    function queue() {
      if (queued) return;
      queued = true;
      const granted = () => {
        queued = false;
        return hold();
      };
      navigator.locks.request(nameOf(owner), { signal: over.signal }, granted).catch(lost);
    }
    take.current = () => {
      navigator.locks.request(nameOf(owner), { steal: true }, hold).catch(lost);
    };
    patience = setTimeout(() => setActive(false), PATIENCE_MS);
    queue();
    return () => {
      over.abort();
      clearTimeout(patience);
      release();
    };
  }, [owner]);
  return { active, useHere: () => take.current() };
}

/** Does it when no window writes for this seat: now, or once the one that does is closed. Returns how to call it off. */
export function whenNobodyWrites(owner: string, work: () => void): () => void {
  const over = new AbortController();
  if ("locks" in navigator) {
    // Rejects when it is called off before its turn.
    navigator.locks.request(nameOf(owner), { signal: over.signal }, work).catch(() => {});
  } else work();
  return () => over.abort();
}
