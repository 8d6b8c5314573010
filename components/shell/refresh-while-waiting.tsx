"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 5_000;

/** Asks anew every five seconds and whenever the reader comes back, so that a page that waits for others changes by itself. */
export function RefreshWhileWaiting() {
  const router = useRouter();
  useEffect(() => {
    let gone = false;
    const refresh = async () => {
      if (document.visibilityState === "hidden") return;
      // A page read while the server or its database is away would be replaced by an error.
      const ready = await fetch("/api/health/ready", {
        cache: "no-store",
        signal: AbortSignal.timeout(EVERY_MS),
      }).catch(() => null);
      if (ready?.ok && !gone) router.refresh();
    };
    const timer = setInterval(refresh, EVERY_MS);
    window.addEventListener("focus", refresh);
    document.addEventListener("visibilitychange", refresh);
    return () => {
      gone = true;
      clearInterval(timer);
      window.removeEventListener("focus", refresh);
      document.removeEventListener("visibilitychange", refresh);
    };
  }, [router]);
  return null;
}
