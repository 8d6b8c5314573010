import type { Key, ShortcutMode } from "../live/room/shortcuts";

/**
 * Where a key leads in a list of `count` with the focus on number `here` (-1: elsewhere): a number, the search
 * field where there is one, or nowhere. At either end it stays.
 */
export function moveOf(
  key: Key,
  mode: ShortcutMode,
  here: number,
  count: number,
  searches = true,
): number | "search" | null {
  if (mode === "off" || key.ctrl || key.meta || key.alt !== (mode === "alt")) return null;
  if (key.key === "/") return searches ? "search" : null;
  if (count === 0) return null;
  switch (key.key.toLowerCase()) {
    case "j":
      return Math.min(here + 1, count - 1);
    case "k":
      return Math.max(here - 1, 0);
    default:
      return null;
  }
}
