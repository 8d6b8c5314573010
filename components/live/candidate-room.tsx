"use client";

import { type ReactNode, useState } from "react";
import { uuidv7 } from "uuidv7";
import type { CandidateView } from "@/lib/domain/interviews/candidate-view";
import { elapsed, formatClock } from "@/lib/domain/interviews/clock";
import type { Instant } from "@/lib/domain/shared/time";
import { Button } from "../ui/button";
import { classNames } from "../ui/class-names";
import { type ServerClock, useServerClock, useTick } from "./server-clock";
import { type Connection, useInterviewStream } from "./use-interview-stream";

export type CandidateRoomProps = {
  readonly interviewId: string;
  readonly initial: CandidateView;
  readonly initialSeq: number;
  readonly initialNow: Instant;
};

/** The candidate's whole screen: the question, in peace. No clock unless they ask for one. */
export function CandidateRoom({ interviewId, initial, initialSeq, initialNow }: CandidateRoomProps) {
  const [view, setView] = useState(initial);
  const [seq, setSeq] = useState(initialSeq);
  const [showClock, setShowClock] = useState(false);
  const [large, setLarge] = useState(false);
  const { connection, epoch } = useInterviewStream(`/api/v1/interviews/${interviewId}`, "as=candidate", {
    cursor: () => `${seq}.0`,
    on: {
      view: (data) => {
        const next = data as { view: CandidateView; seq: number };
        setView(next.view);
        setSeq(next.seq);
      },
    },
  });
  const clock = useServerClock(initialNow, epoch);
  const clockIsOffered = view.status !== "ended" && connection !== "closed";

  return (
    <div className="flex min-h-dvh flex-col bg-surface">
      <header className="flex flex-wrap justify-between gap-x-6 gap-y-1 px-4 py-5 text-secondary text-muted tablet:px-6">
        <p>Interview with {names(view.with)}</p>
        {view.number !== null && (
          <p>
            Question {view.number} of {view.questions}
          </p>
        )}
      </header>
      <main className="mx-auto flex w-full max-w-script flex-1 flex-col justify-center px-4 py-8 tablet:px-6">
        <Centre view={view} large={large} connection={connection} />
      </main>
      <footer className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] text-secondary tablet:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] tablet:px-6">
        <div className="col-span-full empty:hidden tablet:col-span-1 tablet:empty:block">
          <TakeAMinute interviewId={interviewId} view={view} clock={clock} />
        </div>
        <div className="flex flex-wrap items-center gap-x-4 text-muted">
          <p role="status">{connectionWords(connection)}</p>
          {clockIsOffered && showClock && <QuietClock view={view} clock={clock} initialNow={initialNow} />}
        </div>
        <div className="flex flex-wrap items-center justify-end gap-x-4">
          <button
            type="button"
            aria-pressed={large}
            onClick={() => setLarge(!large)}
            className="min-h-8 underline underline-offset-4 pointer-coarse:min-h-11"
          >
            {large ? "Normal text" : "Larger text"}
          </button>
          {clockIsOffered && (
            <button
              type="button"
              aria-pressed={showClock}
              onClick={() => setShowClock(!showClock)}
              className="min-h-8 font-medium underline underline-offset-4 pointer-coarse:min-h-11"
            >
              {showClock ? "Hide the clock" : "Show a clock"}
            </button>
          )}
        </div>
      </footer>
    </div>
  );
}

function Centre({
  view,
  large,
  connection,
}: {
  view: CandidateView;
  large: boolean;
  connection: Connection;
}) {
  if (connection === "closed" && view.status !== "ended") {
    return (
      <Calm title="This link is no longer open">
        Ask the person who invited you for a new one. Nothing you said is lost.
      </Calm>
    );
  }
  switch (view.status) {
    case "waiting":
      return (
        <Calm title="You are in the right place">
          {names(view.with)} will start the interview. This page follows by itself; there is nothing to press.
          You will see one question at a time, and nothing here counts down.
        </Calm>
      );
    case "ended":
      return (
        <Calm title="Thank you">
          The interview has ended. The panel now writes down what it heard, each on their own, and you will
          hear from the person who invited you. You can close this page.
        </Calm>
      );
    case "paused":
      return <Calm title="Short break">The interview goes on in a moment. The clock stands still.</Calm>;
    case "live":
      return (
        <div aria-live="polite" aria-atomic="true">
          {view.heading && <p className="mb-3 text-secondary text-muted">{view.heading}</p>}
          <h1
            className={classNames(
              "spoken text-candidate font-normal wrap-anywhere",
              large && "text-[2.25rem]/[1.4]",
            )}
          >
            {view.prompt || "Welcome"}
          </h1>
          <p className={classNames("mt-6 text-muted", large && "text-h3")}>
            {view.aroundMinutes !== null && `Around ${minutes(view.aroundMinutes)} for this one. `}
            You can ask for it again, or ask anything back.
          </p>
        </div>
      );
  }
}

function Calm({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div aria-live="polite">
      <h1 className="spoken text-candidate font-normal">{title}</h1>
      <p className="mt-4 text-reading text-muted">{children}</p>
    </div>
  );
}

/** A minute to think: the panel is told, nothing else happens. */
function TakeAMinute({
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

function QuietClock({
  view,
  clock,
  initialNow,
}: {
  view: CandidateView;
  clock: ServerClock;
  initialNow: Instant;
}) {
  const now = useTick(clock) ?? initialNow;
  return (
    <p role="timer" aria-live="off" className="tabular-nums">
      {formatClock(elapsed(view.clock, now))} of {formatClock(view.allowanceMs)}
    </p>
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

function names(people: readonly string[]): string {
  return new Intl.ListFormat("en").format(people);
}

function minutes(count: number): string {
  return count === 1 ? "one minute" : `${count} minutes`;
}

function connectionWords(connection: Connection): string {
  switch (connection) {
    case "open":
      return "Connected";
    case "lost":
      return "Reconnecting. Your place is kept.";
    case "connecting":
      return "Connecting";
    case "closed":
      return "";
  }
}
