"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { takesKeys } from "../live/room/shortcuts";
import { actsOn } from "../live/room/single-key";
import { useShortcutMode } from "../live/room/use-shortcut-mode";
import { Kbd } from "../ui/kbd";

/** One key that presses the copy button inside, for whoever has not turned single keys off. */
export function CopyKey({ letter, children }: { letter: string; children: ReactNode }) {
  const field = useRef<HTMLDivElement>(null);
  const [mode] = useShortcutMode();

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.repeat || takesKeys(event.target, event.key)) return;
      const { key, altKey: alt, ctrlKey: ctrl, metaKey: meta } = event;
      if (!actsOn(letter, { key, alt, ctrl, meta }, mode)) return;
      event.preventDefault();
      field.current?.querySelector("button")?.click();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [letter, mode]);

  return (
    <div>
      <div ref={field}>{children}</div>
      {mode !== "off" && (
        <p className="mt-1 text-secondary text-muted pointer-coarse:hidden">
          {mode === "alt" && (
            <>
              <Kbd>Alt</Kbd>{" "}
            </>
          )}
          <Kbd>{letter.toUpperCase()}</Kbd> copies it.
        </p>
      )}
    </div>
  );
}
