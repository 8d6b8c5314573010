"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { takesKeys } from "../live/room/shortcuts";
import { useShortcutMode } from "../live/room/use-shortcut-mode";
import { moveOf } from "./list-moves";

/**
 * J and K go from link to link in a list, and `/` to the field of this name; Enter is the browser's. Whoever
 * has turned single keys off, or put them behind Alt, has done so here as well.
 */
export function ListKeys({ search, children }: { search?: string; children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  const [mode] = useShortcutMode();

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || takesKeys(event.target, event.key)) return;
      const { key, altKey: alt, ctrlKey: ctrl, metaKey: meta } = event;
      const links: (Element | null)[] = [...(list.current?.querySelectorAll("a[href]") ?? [])];
      const here = links.indexOf(document.activeElement);
      const move = moveOf({ key, alt, ctrl, meta }, mode, here, links.length, search !== undefined);
      if (move === null) return;
      event.preventDefault();
      const goal = move === "search" ? document.querySelector(`input[name="${search}"]`) : links[move];
      if (goal instanceof HTMLElement) goal.focus();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [mode, search]);

  return <div ref={list}>{children}</div>;
}
