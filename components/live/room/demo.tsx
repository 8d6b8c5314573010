import type { Agenda } from "@/lib/domain/interviews/agenda";
import { captionsOf, saidSoFar } from "@/lib/domain/interviews/captions";
import type { PanelView } from "@/lib/domain/interviews/panel-view";
import { type RoomState, usedOn } from "@/lib/domain/interviews/state";
import type { DraftScorecard } from "@/lib/domain/scoring/draft";
import { questionTarget } from "@/lib/domain/scoring/score";
import type { Instant } from "@/lib/domain/shared/time";
import { Kbd } from "../../ui/kbd";
import { Caption } from "../caption";
import { type ServerClock, useTick } from "../server-clock";

/** The scripted candidate: the last thing said, at reading pace on the interview's own clock. */
export function DemoCandidate({
  view,
  room,
  clock,
  initialNow,
  answers,
}: {
  view: PanelView;
  room: RoomState;
  clock: ServerClock;
  initialNow: Instant;
  answers: Readonly<Record<string, string>>;
}) {
  const now = useTick(clock, 500) ?? initialNow;
  const answer = answers[room.current ?? ""];
  if (!answer)
    return <Caption speaker={view.candidateName} words="Thank you, that was a good conversation." />;
  const said = saidSoFar(captionsOf(answer), usedOn(room, room.current ?? "", now));
  return <Caption speaker={view.candidateName} words={said.at(-1)?.words ?? "…"} live />;
}

/** One hint at a time, from what has been done so far. */
export function DemoCoach({
  draft,
  entry,
  agenda,
  begun,
}: {
  draft: DraftScorecard;
  entry: string;
  agenda: Agenda;
  /** A line is being written: it is kept, and not filed. */
  begun: boolean;
}) {
  return (
    <p className="border-t border-line bg-accent-soft px-4 py-2 text-accent-text room:px-10">
      <Hint draft={draft} entry={entry} agenda={agenda} begun={begun} />
    </p>
  );
}

function Hint({
  draft,
  entry,
  agenda,
  begun,
}: {
  draft: DraftScorecard;
  entry: string;
  agenda: Agenda;
  begun: boolean;
}) {
  const scored = agenda.find(({ id }) => id === entry)?.scored;
  const noted = draft.evidence.some((line) => line.entry === entry);
  const hasScore = draft.scores[questionTarget(entry)] !== undefined;
  if (entry === agenda.at(-1)?.id)
    return <>That was the last question. End the interview to check your scorecard.</>;
  if (!scored)
    return <>What you note here stays with your scorecard. The kit goes on with the next question.</>;
  if (begun) {
    return (
      <>
        <span className="max-room:hidden">
          Press <Kbd>Enter</Kbd> to file the line. Until then it is kept on this device.
        </span>
        <span className="room:hidden">Press Add to file the line. Until then it is kept on this device.</span>
      </>
    );
  }
  if (!noted && !hasScore) {
    return (
      <>
        <span className="max-room:hidden">
          Read the caption below the question. Press <Kbd>N</Kbd>, type what you hear, then <Kbd>Enter</Kbd>.
        </span>
        <span className="room:hidden">
          Read the caption, then tap “Type what you heard…”, write it down and press Add.
        </span>
      </>
    );
  }
  if (!hasScore) {
    return (
      <>
        <span className="max-room:hidden">
          Press <Kbd>Esc</Kbd>, compare with the four anchors, then press <Kbd>3</Kbd> or whatever you heard.
        </span>
        <span className="room:hidden">
          Compare with the anchors, then tap the score that fits what you heard.
        </span>
      </>
    );
  }
  return (
    <>
      Noted and scored.{" "}
      <span className="max-room:hidden">
        Press <Kbd>J</Kbd> for the next question.
      </span>
      <span className="room:hidden">The arrow at the top leads to the next question.</span>
    </>
  );
}
