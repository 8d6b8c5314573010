"use client";

import { useSyncExternalStore } from "react";
import { SHORTCUT_MODES, type ShortcutMode } from "./shortcuts";

const KEY = "evenhand-shortcuts";
const listeners = new Set<() => void>();

function read(): ShortcutMode {
  const stored = localStorage.getItem(KEY);
  return SHORTCUT_MODES.find((mode) => mode === stored) ?? "on";
}

function write(mode: ShortcutMode) {
  localStorage.setItem(KEY, mode);
  for (const listener of listeners) listener();
}

/** How single keys work for this person on this device. */
export function useShortcutMode(): [ShortcutMode, (mode: ShortcutMode) => void] {
  const mode = useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    read,
    () => "on" as const,
  );
  return [mode, write];
}
