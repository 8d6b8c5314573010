"use client";

import { useEffect, useState } from "react";
import { formatClock } from "@/lib/domain/interviews/clock";
import { spokenClock } from "../live/spoken-time";
import { Button } from "../ui/button";

/** Off until asked for. Counts up from when the page was opened; it has no limit to run into. */
export function PracticeTimer() {
  const [openedAt] = useState(() => performance.now());
  const [now, setNow] = useState<number | null>(null);
  const shown = now !== null;

  useEffect(() => {
    if (!shown) return;
    const ticking = setInterval(() => setNow(performance.now()), 1_000);
    return () => clearInterval(ticking);
  }, [shown]);

  return (
    <div className="flex items-center gap-2">
      {shown && (
        <p role="timer" aria-live="off" className="tabular-nums">
          <span className="sr-only">{spokenClock(now - openedAt)} on this page</span>
          <span aria-hidden className="font-semibold">
            {formatClock(now - openedAt)}
          </span>
        </p>
      )}
      <Button size="small" variant="quiet" onClick={() => setNow(shown ? null : performance.now())}>
        {shown ? "Hide the timer" : "Show a timer"}
      </Button>
    </div>
  );
}
