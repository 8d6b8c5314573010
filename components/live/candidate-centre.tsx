import type { ReactNode } from "react";
import type { CandidateView } from "@/lib/domain/interviews/candidate-view";
import type { Instant } from "@/lib/domain/shared/time";
import { CandidateLobby } from "./candidate-lobby";
import type { ServerClock } from "./server-clock";
import type { Connection } from "./use-interview-stream";

/** The one thing on a candidate's screen: the question, or why there is none. */
export function CandidateCentre({
  view,
  connection,
  clock,
  initialNow,
  introduction = null,
}: {
  view: CandidateView;
  connection: Connection;
  clock: ServerClock;
  initialNow: Instant;
  /** Where they say how they are called, before the start. */
  introduction?: ReactNode;
}) {
  if (connection === "closed" && view.status !== "ended") {
    return (
      <Calm title="This link is no longer open">
        It was put aside on another device, or replaced. Open your link again; if that does not help, ask the
        person who invited you for a new one. Nothing you said is lost.
      </Calm>
    );
  }
  switch (view.status) {
    case "waiting":
      return <CandidateLobby view={view} clock={clock} initialNow={initialNow} introduction={introduction} />;
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
          <h1 className="spoken text-candidate font-normal wrap-anywhere">{view.prompt || "Welcome"}</h1>
          <p className="mt-6 text-muted">
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

function minutes(count: number): string {
  return count === 1 ? "one minute" : `${count} minutes`;
}
