"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { Tag } from "@/components/ui/tag";
import { changedFrom, changedWords, NOTHING_CHANGED } from "@/lib/domain/loops/changed";

const Fresh = createContext<readonly string[]>([]);

/** Says what the last change did to the questions, and lets each that came in say so itself. */
export function WhatChanged({ places, children }: { places: readonly string[]; children: ReactNode }) {
  const [seen, setSeen] = useState({ places, changed: NOTHING_CHANGED });
  const isOther = seen.places.join(" ") !== places.join(" ");
  const now = isOther ? { places, changed: changedFrom(seen.places, places) } : seen;
  if (isOther) setSeen(now);
  return (
    <Fresh value={now.changed.fresh}>
      <p role="status" className="text-secondary empty:hidden">
        {changedWords(now.changed)}
      </p>
      {children}
    </Fresh>
  );
}

export function FreshTag({ place }: { place: string }) {
  return useContext(Fresh).includes(place) ? <Tag>New</Tag> : null;
}
