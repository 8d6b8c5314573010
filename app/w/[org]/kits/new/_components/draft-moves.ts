import type { Key, ShortcutMode } from "@/components/live/room/shortcuts";

/** What a key does to the list of a kit in the making. */
export type DraftAct = "next" | "previous" | "pin" | "swap" | "remove" | "up" | "down" | "save" | "keys";

const LETTERS: Readonly<Record<string, DraftAct>> = {
  j: "next",
  k: "previous",
  l: "pin",
  s: "swap",
  r: "remove",
  "?": "keys",
};

/** Null for a key that means nothing here. Letters follow the person's choice; Delete, Alt with an arrow and Ctrl with Enter always hold. */
export function draftActOf(key: Key, mode: ShortcutMode): DraftAct | null {
  if (key.ctrl || key.meta) return key.key === "Enter" && !key.alt ? "save" : null;
  if (key.alt && key.key === "ArrowUp") return "up";
  if (key.alt && key.key === "ArrowDown") return "down";
  if (!key.alt && key.key === "Delete") return "remove";
  if (mode === "off" || key.alt !== (mode === "alt")) return null;
  return LETTERS[key.key.toLowerCase()] ?? null;
}

/** What the dialog lists. */
export const DRAFT_KEYS: readonly {
  readonly keys: readonly string[];
  readonly act: string;
  readonly letter: boolean;
}[] = [
  { keys: ["J"], act: "Next question", letter: true },
  { keys: ["K"], act: "Previous question", letter: true },
  { keys: ["L"], act: "Pin the question, or let it go", letter: true },
  { keys: ["S"], act: "Open and close what it could be swapped for", letter: true },
  { keys: ["R"], act: "Remove it", letter: true },
  { keys: ["Delete"], act: "Remove it", letter: false },
  { keys: ["Alt", "↑"], act: "Move it up", letter: false },
  { keys: ["Alt", "↓"], act: "Move it down", letter: false },
  { keys: ["Ctrl", "Enter"], act: "Save the kit", letter: false },
  { keys: ["?"], act: "This list", letter: true },
];
