"use client";

import { useEffect, useEffectEvent } from "react";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useBegunDecision, wasRecorded } from "./use-begun-decision";

/**
 * Once a decision is recorded, what its decider had begun leaves the device. Whoever else was writing one gets to
 * see their words until they let go of them.
 */
export function BegunDecisionLeft({ reader, recorded }: { reader: string; recorded: string }) {
  const { text, outcome, forget } = useBegunDecision(reader);
  // An outcome alone is one press: there are no words in it to lose.
  const over = text === null ? outcome !== undefined : wasRecorded(text, recorded);
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
