import type { ReactNode } from "react";

/** A key as it is printed on the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-chip border border-b-2 border-control bg-raised px-1 font-sans text-meta text-ink">
      {children}
    </kbd>
  );
}
