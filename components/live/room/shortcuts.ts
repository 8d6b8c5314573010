import type { Score } from "@/lib/domain/scoring/score";

/** WCAG 2.1.4: single keys can be switched to Alt or off. */
export const SHORTCUT_MODES = ["on", "alt", "off"] as const;
export type ShortcutMode = (typeof SHORTCUT_MODES)[number];

export type RoomAct =
  | { readonly kind: "score"; readonly score: Score }
  | { readonly kind: "note" }
  | { readonly kind: "next" }
  | { readonly kind: "previous" }
  | { readonly kind: "pause" }
  | { readonly kind: "start" }
  | { readonly kind: "shortcuts" };

export type Key = {
  readonly key: string;
  readonly alt: boolean;
  readonly ctrl: boolean;
  readonly meta: boolean;
};

const ACTS: Readonly<Record<string, RoomAct>> = {
  "0": { kind: "score", score: 0 },
  "1": { kind: "score", score: 1 },
  "2": { kind: "score", score: 2 },
  "3": { kind: "score", score: 3 },
  "4": { kind: "score", score: 4 },
  n: { kind: "note" },
  j: { kind: "next" },
  k: { kind: "previous" },
  p: { kind: "pause" },
  Enter: { kind: "start" },
  "?": { kind: "shortcuts" },
};

/** What a key press means outside of fields, or null. Ctrl and Cmd belong to the browser. */
export function actOf(key: Key, mode: ShortcutMode): RoomAct | null {
  if (mode === "off" || key.ctrl || key.meta || key.alt !== (mode === "alt")) return null;
  return ACTS[key.key.length === 1 ? key.key.toLowerCase() : key.key] ?? null;
}

/** True where a key types or presses something by itself. */
export function takesKeys(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("[role=dialog], [role=alertdialog], [role=menu]")) return true;
  if (
    target.isContentEditable ||
    target.matches("textarea, select, input:not([type=checkbox], [type=radio])")
  )
    return true;
  return key === "Enter" && target.matches("a, button, summary, input, [role=radio]");
}
