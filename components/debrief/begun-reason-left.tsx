"use client";

import { useEffect, useEffectEvent } from "react";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useBegunReason, wasRecorded } from "./use-begun-reason";

/**
 * Once a decision is recorded, what its decider had begun leaves the device. Whoever else was writing one gets to
 * see their words until they let go of them.
 */
export function BegunReasonLeft({ reader, recorded }: { reader: string; recorded: string }) {
  const { text, forget } = useBegunReason(reader);
  const over = text !== null && wasRecorded(text, recorded);
  const forgetNow = useEffectEvent(forget);
  useEffect(() => {
    if (over) forgetNow();
  }, [over]);
  if (text === null || over) return null;
  return (
    <Notice
      tone="warn"
      title="Somebody else recorded the decision while you were writing"
      action={
        <Button size="small" onClick={forget}>
          Remove it from this device
        </Button>
      }
    >
      You had written: <q className="whitespace-pre-wrap select-all">{text}</q>
    </Notice>
  );
}
