"use client";

import { untilWords } from "@/lib/domain/interviews/appointment-words";
import type { CandidateView } from "@/lib/domain/interviews/candidate-view";
import { type Punctuality, punctuality } from "@/lib/domain/interviews/punctuality";
import { counted } from "@/lib/domain/shared/counted";
import type { Instant } from "@/lib/domain/shared/time";
import { AppointmentTime } from "../interviews/appointment-time";
import { MovedWords } from "../interviews/moved-words";
import { useReaderZone } from "../interviews/use-reader-zone";
import { names } from "./names";
import { type ServerClock, useTick } from "./server-clock";

/** How somebody who waits stands to the beginning. It never counts down by the second, and late is never their fault. */
export function LobbyTime({
  view,
  clock,
  initialNow,
}: {
  view: CandidateView;
  clock: ServerClock;
  initialNow: Instant;
}) {
  const now = useTick(clock, 1_000) ?? initialNow;
  const { appointment } = view;
  const reader = useReaderZone();
  const stands = punctuality(appointment?.at ?? null, now);
  const until = appointment && untilWords(appointment.at, now, reader ?? appointment.zone);
  return (
    <>
      {appointment && (
        <p className="mt-4 text-reading" aria-live="polite">
          {stands.kind === "missed" || stands.kind === "lead-late" ? "It was to begin " : "It begins "}
          <AppointmentTime start={appointment} />. <MovedWords appointment={appointment} />
        </p>
      )}
      {/* The minutes would be read out one by one; what they come to is said once, below. */}
      <p className="mt-4 text-reading text-muted">{standing(stands, view, until)}</p>
      <p role="status" className="sr-only">
        {(stands.kind === "lead-late" || stands.kind === "missed") &&
          "It has not been started yet. Nothing is wrong on your side."}
      </p>
    </>
  );
}

function standing(stands: Punctuality, view: CandidateView, until: string | null): string {
  const starts = `${names(view.with)} will start the interview. This page follows by itself; there is nothing to press.`;
  switch (stands.kind) {
    case "no-time":
    case "ready":
      return starts;
    case "early":
      return `That is ${until}. You can close this page and come back with the same link. ${starts}`;
    case "lead-late":
      return `${view.with[0] ?? "Your interviewer"} is ${counted(stands.minutes, "minute")} late; nothing is wrong on your side. Your place is kept, and this page follows by itself.`;
    case "missed":
      return "Nobody has started it, and nothing is wrong on your side. Write to the person who invited you; this page still follows by itself.";
  }
}
