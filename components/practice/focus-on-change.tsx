"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** Takes focus when `value` changes after loading: what replaced a form must not leave the keyboard nowhere. */
export function FocusOnChange({ value, children }: { value: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(value);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    box.current?.focus();
    box.current?.scrollIntoView({ block: "nearest" });
  }, [value]);
  return (
    <div ref={box} tabIndex={-1} className="outline-none">
      {children}
    </div>
  );
}
