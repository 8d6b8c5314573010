"use client";

import { useSyncExternalStore } from "react";
import type { BegunLine } from "./unfiled-device";
import { makeUnfiledStore, NOTHING_BEGUN, type UnfiledPlace } from "./unfiled-store";

/** Browser only, and one for all pages of it. */
export const unfiledStore = makeUnfiledStore(() => localStorage, Date.now);

let swept = false;

/** Lines that one seat has begun and not filed yet: they outlive a reload and a killed tab. */
export function useUnfiled(owner: string): {
  readonly lines: readonly BegunLine[];
  readonly place: UnfiledPlace;
} {
  const lines = useSyncExternalStore(
    listen,
    () => unfiledStore.read(owner),
    () => NOTHING_BEGUN,
  );
  const place = useSyncExternalStore(listen, () => unfiledStore.place(owner), nowhere);
  return { lines, place };
}

/** Call when somebody signs out: nothing begun stays on a device that others may use. */
export function forgetBegunLines(): void {
  unfiledStore.forgetAll();
}

function listen(changed: () => void): () => void {
  if (!swept) unfiledStore.forgetOld();
  swept = true;
  const stop = unfiledStore.onChange(changed);
  const elsewhere = ({ key, newValue }: StorageEvent) => {
    if (key !== null) unfiledStore.changedElsewhere(key, newValue);
  };
  window.addEventListener("storage", elsewhere);
  return () => {
    stop();
    window.removeEventListener("storage", elsewhere);
  };
}

const nowhere = (): UnfiledPlace => "nowhere";
