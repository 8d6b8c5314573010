"use client";

import { type RefObject, useEffect, useRef, useState } from "react";

/**
 * Whether the decision was recorded while this page was open, by somebody else. Whoever recorded it here had the focus
 * in `part`, whose form has made way for the decision, and is led to it instead.
 */
export function useDecidedMeanwhile(decided: boolean, part: RefObject<HTMLElement | null>): boolean {
  const [wasDecided, setWasDecided] = useState(decided);
  const [byOthers, setByOthers] = useState(false);
  const inside = useRef(false);
  useEffect(() => {
    // What is taken out of the page loses the focus without a word, so the last one that came in counts.
    const note = (event: FocusEvent) => {
      const { target } = event;
      if (!(target instanceof Element)) return;
      const asked = target.closest("[role=alertdialog]") !== null;
      inside.current = asked || (part.current?.contains(target) ?? false);
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [part]);
  useEffect(() => {
    if (decided && !wasDecided) {
      if (inside.current) part.current?.focus();
      setByOthers(!inside.current);
    }
    setWasDecided(decided);
  }, [decided, wasDecided, part]);
  return byOthers;
}
