"use client";

import { useSyncExternalStore } from "react";

/** `--breakpoint-tablet`, as the classes of the style sheet mean it. */
export const TABLET = "(width >= 45rem)";

/**
 * Whether there is room for what the `tablet:` classes show, for what must not be drawn twice and hidden once: its
 * fields, ids and focus would double. On the server, where no width is known, there is.
 */
export function useTablet(): boolean {
  return useSyncExternalStore(
    listen,
    () => matchMedia(TABLET).matches,
    () => true,
  );
}

function listen(changed: () => void): () => void {
  const query = matchMedia(TABLET);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
