import type { ReactNode } from "react";
import type { CandidateView } from "@/lib/domain/interviews/candidate-view";
import { wholeMinutes } from "@/lib/domain/interviews/clock";
import { counted } from "@/lib/domain/shared/counted";
import type { Instant } from "@/lib/domain/shared/time";
import { LobbyChoices } from "./lobby-choices";
import { LobbyTime } from "./lobby-time";
import { names, whoObserves } from "./names";
import type { ServerClock } from "./server-clock";

/** Before the start: that this is the right place, whom they meet, what will happen and what is written down. */
export function CandidateLobby({
  view,
  clock,
  initialNow,
  introduction,
}: {
  view: CandidateView;
  clock: ServerClock;
  initialNow: Instant;
  /** Where they say how they are called. */
  introduction: ReactNode;
}) {
  return (
    <>
      <h1 className="spoken text-candidate font-normal">You are in the right place</h1>
      <LobbyTime view={view} clock={clock} initialNow={initialNow} />
      <div aria-live="polite">
        <h2 className="mt-8 text-h3 font-semibold">Whom you meet</h2>
        <p className="mt-2">
          {names(view.with)} {view.with.length === 1 ? "asks and scores" : "ask and score"}.{" "}
          {view.observing.length === 0
            ? "Nobody observes."
            : `${whoObserves(view.observing)}. Who observes has no say in the result.`}
        </p>
      </div>
      <h2 className="mt-6 text-h3 font-semibold">What will happen</h2>
      <p className="mt-2">
        You see one question at a time. Allow {counted(wholeMinutes(view.allowanceMs), "minute")}; nothing
        here counts down, and you can take a minute to think whenever you want. The last minutes are for your
        own questions.
      </p>
      <h2 className="mt-6 text-h3 font-semibold">What is written down</h2>
      <p className="mt-2">
        Each interviewer notes what they hear and compares it with written levels, on their own. Nothing is
        recorded. {view.organisation} keeps the notes and scores with this interview until it deletes them;
        ask them for how long that is.
      </p>
      <LobbyChoices />
      {introduction}
    </>
  );
}
