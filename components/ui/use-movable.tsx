"use client";

import { type ReactNode, useCallback, useState } from "react";
import { createPortal } from "react-dom";

/**
 * One drawing of `content` for pages that show it in one of several places, by their width for example: what is open,
 * chosen and typed in it goes along when `place` moves. Draw `drawn` always, and `place` at most once.
 */
export function useMovable(content: ReactNode): { readonly drawn: ReactNode; readonly place: ReactNode } {
  const [host] = useState(() => (typeof document === "undefined" ? null : document.createElement("div")));
  const takeIn = useCallback(
    (slot: HTMLElement | null) => {
      // Put in again where it is already, it would lose its focus.
      if (slot && host && host.parentNode !== slot) slot.append(host);
    },
    [host],
  );
  return { drawn: host && createPortal(content, host), place: <div ref={takeIn} /> };
}
