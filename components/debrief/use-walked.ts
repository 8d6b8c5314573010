"use client";

import { useSyncExternalStore } from "react";
import { makeWalkedStore, NOTHING_WALKED, type Walked } from "./walked-store";

const store = makeWalkedStore(() => localStorage);

/** What this reader has looked at. `reader`: who reads, and which interview's debrief. */
export function useWalked(reader: string): Walked & {
  readonly walk: (row: string) => void;
  readonly reveal: () => void;
} {
  const walked = useSyncExternalStore(
    store.onChange,
    () => store.read(reader),
    () => NOTHING_WALKED,
  );
  return { ...walked, walk: (row) => store.walk(reader, row), reveal: () => store.reveal(reader) };
}
