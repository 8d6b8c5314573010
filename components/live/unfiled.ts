"use client";

import { useSyncExternalStore } from "react";
import {
  makeUnfiledStore,
  NOTHING_BEGUN,
  type TypedSoFar,
  type Unfiled,
  type UnfiledPlace,
} from "./unfiled-store";

const store = makeUnfiledStore(() => localStorage);

/** Lines that one seat has begun and not filed yet: they outlive a reload and a killed tab. */
export function useUnfiled(owner: string): {
  readonly unfiled: Unfiled;
  readonly place: UnfiledPlace;
  readonly write: (entry: string, typed: TypedSoFar) => void;
  readonly clear: () => void;
} {
  const unfiled = useSyncExternalStore(
    listen,
    () => store.read(owner),
    () => NOTHING_BEGUN,
  );
  const place = useSyncExternalStore(listen, () => store.place(owner), nowhere);
  return {
    unfiled,
    place,
    write: (entry, typed) => store.write(owner, entry, typed),
    clear: () => store.clear(owner),
  };
}

function listen(changed: () => void): () => void {
  const stop = store.onChange(changed);
  const elsewhere = ({ key, newValue }: StorageEvent) => {
    if (key !== null && newValue === null) store.removedElsewhere(key);
  };
  window.addEventListener("storage", elsewhere);
  return () => {
    stop();
    window.removeEventListener("storage", elsewhere);
  };
}

const nowhere = (): UnfiledPlace => "nowhere";
