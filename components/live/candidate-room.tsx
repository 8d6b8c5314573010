"use client";

import { type ReactNode, useState } from "react";
import type { CandidateView } from "@/lib/domain/interviews/candidate-view";
import { elapsed, formatClock } from "@/lib/domain/interviews/clock";
import type { Instant } from "@/lib/domain/shared/time";
import { CandidateCentre } from "./candidate-centre";
import { useCandidateChoices } from "./candidate-choices";
import { CandidateSwitches } from "./candidate-switches";
import { names, whoObserves } from "./names";
import { OtherDevices } from "./other-devices";
import { type ServerClock, useServerClock, useTick } from "./server-clock";
import { TakeAMinute } from "./take-a-minute";
import { type Connection, useInterviewStream } from "./use-interview-stream";
import { useLeaveCancelled } from "./use-leave-cancelled";

export type CandidateRoomProps = {
  readonly interviewId: string;
  readonly initial: CandidateView;
  readonly initialSeq: number;
  readonly initialNow: Instant;
  /** Where they say how they are called, before the start. */
  readonly introduction?: ReactNode;
};

/** The candidate's whole screen: the question, in peace. No clock unless they ask for one. */
export function CandidateRoom({
  interviewId,
  initial,
  initialSeq,
  initialNow,
  introduction,
}: CandidateRoomProps) {
  const [view, setView] = useState(initial);
  const [seq, setSeq] = useState(initialSeq);
  const [devices, setDevices] = useState(1);
  const [choices] = useCandidateChoices();
  const leave = useLeaveCancelled(interviewId);
  const { connection, epoch } = useInterviewStream(`/api/v1/interviews/${interviewId}`, "as=candidate", {
    cursor: () => `${seq}.0`,
    on: {
      view: (data) => {
        const next = data as { view: CandidateView; seq: number };
        setView(next.view);
        setSeq(next.seq);
      },
      devices: (data) => setDevices((data as { count: number }).count),
      cancelled: leave,
    },
  });
  const clock = useServerClock(initialNow, epoch);
  const clockIsOffered = view.status !== "ended" && connection !== "closed";

  return (
    <div
      data-text-size={choices.text}
      data-contrast={choices.contrast}
      className="flex min-h-dvh flex-col bg-surface"
    >
      <header className="flex flex-wrap justify-between gap-x-6 gap-y-1 px-4 py-5 text-secondary text-muted tablet:px-6">
        <p className="min-w-0 wrap-anywhere">
          <span className="font-medium text-ink">
            {view.role} at {view.organisation}
          </span>
          , with {names(view.with)}
          {view.observing.length > 0 && `. ${whoObserves(view.observing)}`}
        </p>
        {view.number !== null && (
          <p>
            Question {view.number} of {view.questions}
          </p>
        )}
      </header>
      <main className="mx-auto flex w-full max-w-script flex-1 flex-col justify-center px-4 py-8 tablet:px-6">
        {connection !== "closed" && <OtherDevices interviewId={interviewId} count={devices} />}
        <CandidateCentre
          view={view}
          connection={connection}
          clock={clock}
          initialNow={initialNow}
          introduction={introduction}
        />
      </main>
      <footer className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] text-secondary tablet:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] tablet:px-6">
        <div className="col-span-full empty:hidden tablet:col-span-1 tablet:empty:block">
          <TakeAMinute interviewId={interviewId} view={view} clock={clock} />
        </div>
        <div className="flex flex-wrap items-center gap-x-4 text-muted">
          <p role="status">{connectionWords(connection)}</p>
          {clockIsOffered && choices.clock && (
            <QuietClock view={view} clock={clock} initialNow={initialNow} />
          )}
        </div>
        <CandidateSwitches offersClock={clockIsOffered} />
      </footer>
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
