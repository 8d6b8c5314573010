import { ChevronLeft, ChevronRight } from "lucide-react";
import { plannedQuestions, questionNumber } from "@/lib/domain/interviews/agenda";
import { leads } from "@/lib/domain/interviews/lead";
import type { PanelView } from "@/lib/domain/interviews/panel-view";
import { questionTarget } from "@/lib/domain/scoring/score";
import { type SaidVoid, voidOf } from "@/lib/domain/scoring/voided";
import { counted } from "@/lib/domain/shared/counted";
import type { Instant } from "@/lib/domain/shared/time";
import { VoidedNote } from "../../scoring/voided-note";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { BeginsAt } from "../begins-at";
import { ElsewhereNotice } from "../elsewhere-notice";
import type { OneWindow } from "../one-window";
import { SavingNotices } from "../saving-notices";
import { useTick } from "../server-clock";
import type { BegunLines } from "../use-begun-lines";
import type { LiveRoom } from "../use-room";
import { PacingAdvice } from "./pacing-advice";
import { stepsAreStuck, whatTheySee } from "./stuck-steps";
import type { RoomActs } from "./use-room-acts";
import { WhoIsAway } from "./who-is-away";

/** Everything the room has to say about itself, above the question. Nothing here moves what is below twice. */
export function RoomNotices({
  live,
  view,
  seatId,
  iLead,
  initialNow,
  looking,
  onNow,
  begun,
  oneWindow,
  acts,
  onToScorecard,
  voids,
}: {
  live: LiveRoom;
  view: PanelView;
  seatId: string;
  iLead: boolean;
  initialNow: Instant;
  looking: string;
  onNow: string;
  begun: BegunLines;
  oneWindow: OneWindow;
  acts: RoomActs;
  onToScorecard: () => void;
  voids: readonly SaidVoid[];
}) {
  const { room, own } = live.shown;
  const { agenda } = live;
  const lead = view.panel.find((seat) => leads(room, seat));
  const title = (id: string) => agenda.find((entry) => entry.id === id)?.title ?? "";
  const position = agenda.findIndex((entry) => entry.id === looking);
  const number = questionNumber(agenda, looking);
  const stuck = stepsAreStuck(live);
  const voided = voidOf(questionTarget(looking), voids);
  const shadows = view.panel.some((seat) => seat.id === seatId && seat.role === "shadow");
  const elsewhere = begun.tooLong.filter(({ line }) => line.id !== begun.inField(looking)?.id);
  return (
    <div className="mb-4 flex max-w-[44rem] flex-col gap-3 empty:hidden">
      <div className="flex items-center gap-2 room:hidden">
        <Button aria-label="Previous question" disabled={position <= 0} onClick={() => acts.clickStep(-1)}>
          <ChevronLeft aria-hidden />
        </Button>
        <p className="min-w-0 flex-1 truncate text-center text-secondary text-muted">
          {number !== null && `Question ${number} of ${plannedQuestions(agenda).length}, `}
          {title(looking)}
        </p>
        <Button
          aria-label="Next question"
          disabled={position >= agenda.length - 1}
          onClick={() => acts.clickStep(1)}
        >
          <ChevronRight aria-hidden />
        </Button>
      </div>
      <ElsewhereNotice window={oneWindow} />
      <SavingNotices live={live} />
      {stuck && (
        <Notice tone="warn" live title="The candidate does not see your steps">
          {live.link === "failing" ? "The server fails to store them." : "There is no connection."}{" "}
          {whatTheySee(live)} Your steps reach them if it is back within half a minute; after that, press them
          again. Notes and scores are kept either way.
        </Notice>
      )}
      {elsewhere.map(({ line, over }) => (
        <Notice
          key={line.id}
          tone="warn"
          action={
            <Button size="small" onClick={() => acts.look(line.entry)}>
              Go there
            </Button>
          }
        >
          A line under “{title(line.entry)}” is {counted(over, "character")} too long and not filed. It is
          kept.
        </Notice>
      ))}
      <PacingAdvice
        room={room}
        agenda={view.agenda}
        clock={live.clock}
        initialNow={initialNow}
        className="empty:hidden room:hidden"
      />
      {shadows && !own.submitted && room.status !== "ended" && (
        <Notice title="Your scores stay apart">
          You score to learn. Nobody else reads your scores and notes, and they count nowhere. When the
          debrief is open, you compare them with the lead’s.
        </Notice>
      )}
      <WhoIsAway live={live} view={view} seatId={seatId} />
      {iLead && live.devices > 1 && room.status !== "ended" && live.connection === "open" && (
        <Notice live title="Opened on a second device">
          The candidate’s place is open twice, as with a phone beside a laptop. Both go on. If they say the
          other one is not theirs, replace the link on the interview’s page.
        </Notice>
      )}
      {iLead && room.leadSeat !== null && room.status !== "ended" && (
        <Notice live>You lead now: the steps you take are taken for everybody.</Notice>
      )}
      {room.status === "waiting" && (
        <Notice>
          {view.appointment && (
            <p aria-live="polite">
              <BeginsAt appointment={view.appointment} />
            </p>
          )}
          {iLead
            ? "Not started. Start when the candidate is with you; the clock begins then. Enter starts too."
            : `Not started yet. ${lead?.name ?? "The lead"} starts the interview; this page follows by itself.`}
        </Notice>
      )}
      {room.status === "paused" && !stuck && (
        <Notice>Paused. The candidate sees “Short break”; the clock stands still.</Notice>
      )}
      {room.status === "ended" && !own.submitted && (
        <Notice
          tone="ok"
          title="Interview ended"
          action={
            <Button variant="primary" onClick={onToScorecard}>
              {shadows ? "Close your scores" : "Check your scorecard"}
            </Button>
          }
        >
          {room.endedBy === "itself" &&
            "Nobody ended it, so it closed itself two hours after its time was up. "}
          Scores and notes stay open until you {shadows ? "close them" : "submit"}.
        </Notice>
      )}
      {own.submitted && (
        <Notice
          tone="ok"
          action={
            <Button size="small" onClick={onToScorecard}>
              {shadows ? "Compare your scores" : "Open your scorecard"}
            </Button>
          }
        >
          Your {shadows ? "scores are closed" : "scorecard is submitted"}. This page is read only.
        </Notice>
      )}
      {room.thinkingUntil !== null && room.status === "live" && (
        <Thinking live={live} until={room.thinkingUntil} />
      )}
      {looking !== onNow && room.status !== "ended" && !stuck && (
        <Notice
          action={
            <span className="flex flex-wrap gap-2">
              {iLead && room.status !== "waiting" && (
                <Button size="small" onClick={() => acts.bringOn(looking)}>
                  Bring this one on
                </Button>
              )}
              <Button size="small" onClick={() => acts.look(onNow)}>
                Back
              </Button>
            </span>
          }
        >
          You are looking at “{title(looking)}”. The candidate sees “{title(onNow)}”.
        </Notice>
      )}
      {voided && (
        <VoidedNote
          live
          voided={voided}
          follows={
            room.status === "ended"
              ? "Scores and notes on it stay, and may still be given."
              : "It can still be asked and scored, or set aside. The candidate is told nothing of it."
          }
        />
      )}
    </div>
  );
}

function Thinking({ live, until }: { live: LiveRoom; until: number }) {
  const now = useTick(live.clock, 1_000);
  return now !== null && now < until ? <Notice>The candidate is taking a minute.</Notice> : null;
}
