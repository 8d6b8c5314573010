"use client";

import { useSyncExternalStore } from "react";
import type { Rewordings } from "@/lib/domain/kits/reword";

const PREFIX = "evenhand.reworded.";

/** What this tab holds for kits in the making, by the page they are made on; the device's copy outlives a reload. */
const held = new Map<string, Rewordings>();
const listeners = new Set<() => void>();

/** Words typed for the kit that is made on this page; null before anything was typed. */
export function useKeptRewordings(page: string): Rewordings | null {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => read(page),
    () => null,
  );
}

export function keepRewordings(page: string, words: Rewordings): void {
  held.set(page, words);
  attempt(() => sessionStorage.setItem(PREFIX + page, JSON.stringify(words)));
  for (const changed of listeners) changed();
}

/** Call when the kit was saved. */
export function forgetRewordings(page: string): void {
  held.delete(page);
  attempt(() => sessionStorage.removeItem(PREFIX + page));
}

/** Call when somebody signs out: the next person in this tab finds nothing. */
export function forgetAllRewordings(): void {
  held.clear();
  attempt(() => {
    const names = Array.from(
      { length: sessionStorage.length },
      (_, index) => sessionStorage.key(index) ?? "",
    );
    for (const name of names) if (name.startsWith(PREFIX)) sessionStorage.removeItem(name);
  });
}

function read(page: string): Rewordings | null {
  const known = held.get(page);
  if (known) return known;
  const words = attempt(() => readWords(JSON.parse(sessionStorage.getItem(PREFIX + page) ?? "null")));
  if (words) held.set(page, words);
  return words;
}

function readWords(value: unknown): Rewordings | null {
  if (typeof value !== "object" || value === null) return null;
  return Object.fromEntries(
    Object.entries(value).flatMap(([slug, text]) =>
      typeof text === "string" ? [[slug, text] as const] : [],
    ),
  );
}

/** Storage can be switched off or full; then the words last as long as the page. */
function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}
