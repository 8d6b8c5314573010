"use client";

import { useSyncExternalStore } from "react";

/** Where a text is: with nobody, on this device, or in this page alone because the browser stores nothing. */
export type KeptPlace = "nowhere" | "device" | "page";

export type KeptText = {
  readonly text: string;
  readonly place: KeptPlace;
  readonly write: (text: string) => void;
};

const PREFIX = "evenhand.practice.";
const inPage = new Map<string, string>();
const listeners = new Set<() => void>();

/** A text typed by a person, kept on their device under this name until it is forgotten. */
export function useKeptText(name: string): KeptText {
  const text = useSyncExternalStore(listen, () => read(name) ?? "", nothing);
  const place = useSyncExternalStore(listen, () => placeOf(name), nowhere);
  return { text, place, write: (next) => write(name, next) };
}

export function forgetText(name: string): void {
  inPage.delete(name);
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Storage is switched off: there was nothing to remove.
  }
  tell();
}

function read(name: string): string | null {
  const here = inPage.get(name);
  if (here !== undefined) return here;
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

function write(name: string, text: string): void {
  try {
    localStorage.setItem(PREFIX + name, text);
    inPage.delete(name);
  } catch {
    // Full or switched off: the text stays in the page, and `place` says so.
    inPage.set(name, text);
  }
  tell();
}

function placeOf(name: string): KeptPlace {
  if (inPage.has(name)) return "page";
  return read(name) ? "device" : "nowhere";
}

function listen(changed: () => void): () => void {
  listeners.add(changed);
  // Another tab of the same run writes the same text.
  window.addEventListener("storage", changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener("storage", changed);
  };
}

function tell(): void {
  for (const listener of listeners) listener();
}

const nothing = () => "";
const nowhere = (): KeptPlace => "nowhere";
