"use client";

import { useEffect, useEffectEvent } from "react";

/** Calls `onBack` when the reader comes back to this page: from another tab, or by Back out of the browser's cache. */
export function useComingBack(onBack: () => void): void {
  const back = useEffectEvent(onBack);
  useEffect(() => {
    const onVisible = () => document.visibilityState === "visible" && back();
    const onShow = (event: PageTransitionEvent) => event.persisted && back();
    document.addEventListener("visibilitychange", onVisible);
    window.addEventListener("pageshow", onShow);
    return () => {
      document.removeEventListener("visibilitychange", onVisible);
      window.removeEventListener("pageshow", onShow);
    };
  }, []);
}
