"use client";

import { useSyncExternalStore } from "react";
import type { Duration } from "@/lib/domain/shared/time";

/** A line being written, with the reading of the interview clock when it was begun. */
export type TypedSoFar = { readonly text: string; readonly begunAt: Duration | null };

export const NOTHING_TYPED: TypedSoFar = { text: "", begunAt: null };

type Unfiled = Readonly<Record<string, TypedSoFar>>;

const NOTHING: Unfiled = {};
const kept = new Map<string, Unfiled>();
const listeners = new Set<() => void>();
const nameOf = (owner: string) => `evenhand.unfiled.${owner}`;

/**
 * Lines that one seat has begun and not filed yet, by agenda entry. Every letter is on the device before the next
 * one is typed, so that neither a reload nor a killed tab loses a word.
 */
export function useUnfiled(owner: string): {
  readonly unfiled: Unfiled;
  readonly write: (entry: string, typed: TypedSoFar) => void;
  readonly clear: () => void;
} {
  const unfiled = useSyncExternalStore(
    listen,
    () => read(owner),
    () => NOTHING,
  );
  return {
    unfiled,
    write: (entry, typed) => {
      const { [entry]: _before, ...others } = read(owner);
      store(owner, typed.text === "" ? others : { ...others, [entry]: typed });
    },
    clear: () => store(owner, NOTHING),
  };
}

function read(owner: string): Unfiled {
  const known = kept.get(owner);
  if (known) return known;
  const found = onDevice(owner);
  kept.set(owner, found);
  return found;
}

function onDevice(owner: string): Unfiled {
  try {
    const text = localStorage.getItem(nameOf(owner));
    return text === null ? NOTHING : (JSON.parse(text) as Unfiled);
  } catch {
    // Storage is switched off, or not ours to read: the page alone keeps it then.
    return NOTHING;
  }
}

function store(owner: string, unfiled: Unfiled): void {
  kept.set(owner, unfiled);
  try {
    if (Object.keys(unfiled).length === 0) localStorage.removeItem(nameOf(owner));
    else localStorage.setItem(nameOf(owner), JSON.stringify(unfiled));
  } catch {
    // Full or switched off: the page still has it.
  }
  for (const listener of listeners) listener();
}

function listen(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
