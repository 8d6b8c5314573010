import type { Key, ShortcutMode } from "./shortcuts";

/** True where a press is this letter, the way single keys work for this person. Ctrl and Cmd are the browser's. */
export function actsOn(letter: string, key: Key, mode: ShortcutMode): boolean {
  if (mode === "off" || key.ctrl || key.meta || key.alt !== (mode === "alt")) return false;
  return key.key.toLowerCase() === letter;
}
