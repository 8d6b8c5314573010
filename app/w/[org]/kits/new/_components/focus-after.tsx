"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { FOCUS_AFTER } from "./focus-mark";

/**
 * A change of the list replaces what was pressed, and with it the focus would fall back to the top of the page.
 * The pressed link says where it goes instead.
 */
export function FocusAfter({ list, children }: { list: string; children: ReactNode }) {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    // Runs for every new list; without a press before it, nothing is wanted.
    void list;
    const ids = wanted.current?.split(" ") ?? [];
    wanted.current = null;
    const element = ids.map((id) => document.getElementById(id)).find((one) => one !== null);
    if (!element || element === document.activeElement) return;
    element.focus();
    element.scrollIntoView({ block: "nearest" });
  }, [list]);
  return (
    <div
      onClickCapture={(event) => {
        const link = event.target instanceof Element && event.target.closest(`[${FOCUS_AFTER}]`);
        wanted.current = link ? link.getAttribute(FOCUS_AFTER) : null;
      }}
    >
      {children}
    </div>
  );
}
