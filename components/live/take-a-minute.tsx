"use client";

import { useState } from "react";
import { uuidv7 } from "uuidv7";
import type { CandidateView } from "@/lib/domain/interviews/candidate-view";
import { Button } from "../ui/button";
import { type ServerClock, useTick } from "./server-clock";

/** A minute to think: the panel is told, nothing else happens. */
export function TakeAMinute({
  interviewId,
  view,
  clock,
}: {
  interviewId: string;
  view: CandidateView;
  clock: ServerClock;
}) {
  const now = useTick(clock, 1_000);
  const [failed, setFailed] = useState(false);
  if (view.status !== "live") return null;
  const thinking = view.thinkingUntil !== null && now !== null && now < view.thinkingUntil;
  const tell = async (on: boolean) => setFailed(!(await sendThink(interviewId, on)));
  return (
    <div className="flex items-center gap-3">
      <Button size="large" onClick={() => void tell(!thinking)}>
        {thinking ? "I am ready" : "Take a minute"}
      </Button>
      {thinking && <p className="text-muted">Take your time. Your interviewers know.</p>}
      {failed && (
        <p role="alert" className="text-warn-text">
          That did not arrive. Just say so aloud, or try again.
        </p>
      )}
    </div>
  );
}

async function sendThink(interviewId: string, on: boolean): Promise<boolean> {
  const key = uuidv7();
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const response = await fetch(`/api/v1/interviews/${interviewId}/ops?as=candidate`, {
        method: "POST",
        headers: { "Content-Type": "application/json", "Idempotency-Key": key },
        body: JSON.stringify({ type: "candidate.think", on }),
        signal: AbortSignal.timeout(5_000),
      });
      if (response.ok || response.status === 409) return true;
    } catch {
      // The same key is asked again: unknown is not failure.
    }
  }
  return false;
}
