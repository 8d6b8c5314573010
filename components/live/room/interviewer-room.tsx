"use client";

import { useRef, useState } from "react";
import type { AgendaEntry } from "@/lib/domain/interviews/agenda";
import { elapsed } from "@/lib/domain/interviews/clock";
import { leads } from "@/lib/domain/interviews/lead";
import { type Chosen, lookingAt, neighbour } from "@/lib/domain/interviews/looking";
import type { PanelRole } from "@/lib/domain/interviews/op";
import { questionTarget, type Score } from "@/lib/domain/scoring/score";
import { ToastProvider, useToast } from "../../ui/toast";
import { LiveProvider } from "../live-provider";
import { scoreInWords } from "../score-stone";
import { spokenMinutes } from "../spoken-time";
import { useBegunLines } from "../use-begun-lines";
import { useLeftBehind } from "../use-left-behind";
import { type RoomFrame, useRoom } from "../use-room";
import { DemoCandidate, DemoCoach } from "./demo";
import { EvidenceLog } from "./evidence-log";
import { LeadActs } from "./lead-acts";
import { MoreActs } from "./more-acts";
import { NoteField } from "./note-field";
import { QuestionPane } from "./question-pane";
import { RoomBar } from "./room-bar";
import { RoomFoot } from "./room-foot";
import { RoomNotices } from "./room-notices";
import { RoomRail } from "./room-rail";
import { RoomSaveState } from "./room-save-state";
import { RoomScript } from "./room-script";
import { RubricPanel } from "./rubric-panel";
import { ScoreBar } from "./score-bar";
import type { RoomAct } from "./shortcuts";
import { ShortcutsDialog } from "./shortcuts-dialog";
import { useRoomKeys } from "./use-room-keys";
import { useShortcutMode } from "./use-shortcut-mode";

export type InterviewerRoomProps = RoomFrame & {
  readonly role: PanelRole;
  /** Only in the demo: what the scripted candidate says, by question. */
  readonly answers: Readonly<Record<string, string>> | null;
  /** Goes to one's own scorecard. */
  readonly onToScorecard: () => void;
};

/** The interviewer's whole screen: ask, write down, score, and see the time, on one page. */
export function InterviewerRoom(props: InterviewerRoomProps) {
  return (
    <LiveProvider>
      <ToastProvider>
        <Room {...props} />
      </ToastProvider>
    </LiveProvider>
  );
}

function Room(props: InterviewerRoomProps) {
  const { interviewId, seatId, view, initialNow, role, answers, onToScorecard } = props;
  const live = useRoom(props);
  const { agenda, clock } = live;
  const { room, own } = live.shown;
  const toast = useToast();
  const field = useRef<HTMLTextAreaElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [writingIn, setWritingIn] = useState<string | null>(null);
  const [help, setHelp] = useState(false);
  const [mode, setMode] = useShortcutMode();

  const iLead = leads(room, { id: seatId, role });
  const onNow = room.current ?? agenda[0]?.id ?? "";
  const looking = lookingAt(room.current, agenda, chosen, writingIn);
  const entry = agenda.find(({ id }) => id === looking);
  const item = view.items.find(({ id }) => id === looking) ?? null;
  const running = room.status === "live" || room.status === "paused";
  const locked = room.status === "waiting" || own.submitted;
  const target = item && entry?.scored ? questionTarget(item.id) : null;
  const score = target ? (own.draft.scores[target] ?? null) : null;
  const lines = own.draft.evidence.filter((line) => line.entry === looking);
  const reading = () => elapsed(room.clock, clock.now());
  const begun = useBegunLines(`${interviewId}/${seatId}`, { agenda, reading, send: live.send });

  const setScore = (next: Score | null) => {
    if (target && !locked) live.send({ type: "score.set", target, score: next });
  };
  /** Moving on files what was begun: nobody has to remember it. */
  const fileUnfinished = () => {
    if (!locked) begun.fileAll();
    setWritingIn(null);
  };
  const look = (id: string) => {
    fileUnfinished();
    setChosen({ entry: id, under: room.current });
  };
  const bringOn = (id: string) => {
    fileUnfinished();
    setChosen(null);
    live.send({ type: "interview.move", to: id });
  };
  const stepTo = (step: 1 | -1) => {
    // Whoever looks elsewhere goes on looking: no key takes the candidate along by surprise.
    const moves = iLead && running && looking === onNow;
    const next = neighbour(agenda, moves ? onNow : looking, step, moves ? room.skipped : []);
    if (next) (moves ? bringOn : look)(next.id);
  };
  const toScorecard = () => {
    fileUnfinished();
    onToScorecard();
  };
  const act = (what: RoomAct) => {
    switch (what.kind) {
      case "score":
        return setScore(what.score === score ? null : what.score);
      case "note":
        return field.current?.focus();
      case "next":
        return stepTo(1);
      case "previous":
        return stepTo(-1);
      case "shortcuts":
        return setHelp(true);
      case "start":
        if (iLead && room.status === "waiting") live.send({ type: "interview.start" });
        return;
      case "pause":
        if (iLead && running)
          live.send({ type: room.status === "paused" ? "interview.resume" : "interview.pause" });
    }
  };
  useRoomKeys(mode, act);
  useLeftBehind(begun, looking, !locked);

  const shared = { view, room, clock, initialNow };
  return (
    <div className="grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto]">
      <RoomBar
        {...shared}
        agenda={agenda}
        seatId={seatId}
        presence={live.presence}
        saveState={<RoomSaveState live={live} readOnly={own.submitted} begun={begun.place} />}
        acts={
          <LeadActs
            room={room}
            leads={iLead}
            confirmEnd={view.kind === "real"}
            onSend={live.send}
            onEnd={() => {
              fileUnfinished();
              live.send({ type: "interview.end" });
              onToScorecard();
            }}
            more={
              <MoreActs
                room={room}
                entry={entry}
                prompt={item?.prompt ?? ""}
                seatId={seatId}
                panel={view.panel}
                onSend={live.send}
              />
            }
          />
        }
      />
      <div className="grid min-h-0 grid-cols-[minmax(0,1fr)] room:grid-cols-[15rem_minmax(0,1fr)_25rem]">
        <RoomRail {...shared} agenda={agenda} draft={own.draft} looking={looking} onLook={look} />
        <main className="flex min-h-0 flex-col bg-surface">
          {/* What takes the focus or is filed comes to rest above the line that sticks to the bottom. */}
          <div className="relative min-h-0 flex-1 overflow-y-auto px-4 py-5 room:px-10 room:py-8 [&_:is(li,li_button,input,summary)]:scroll-mb-20">
            <RoomNotices
              live={live}
              view={view}
              seatId={seatId}
              initialNow={initialNow}
              looking={looking}
              onNow={onNow}
              agenda={agenda}
              onBring={() => bringOn(looking)}
              onBack={() => look(onNow)}
              onToScorecard={toScorecard}
              onStep={stepTo}
            />
            {item ? (
              <QuestionPane
                item={item}
                said={Object.hasOwn(room.reworded, item.id) ? room.reworded[item.id] : undefined}
                disabled={locked}
                probes={own.draft.probes.filter((probe) => probe.question === item.id)}
                onProbe={(probe, asked) => {
                  const atMs = Math.round(reading());
                  if (!locked) live.send({ type: "probe.ask", question: item.id, probe, asked, atMs });
                }}
              />
            ) : (
              <RoomScript {...scriptOf(entry, view)} />
            )}
            <EvidenceLog
              key={looking}
              lines={lines}
              onWriting={(writing) => setWritingIn(writing ? looking : null)}
              disabled={locked}
              onWrite={(line) => live.send({ type: "evidence.write", line })}
              onRemove={(line) => {
                live.send({ type: "evidence.remove", id: line.id });
                toast("Line removed", { undo: () => live.send({ type: "evidence.write", line }) });
              }}
            >
              {!locked && (
                <NoteField
                  line={begun.inField(looking)}
                  over={begun.tooLong.find(({ line }) => line.id === begun.inField(looking)?.id)?.over ?? 0}
                  onType={(text) => begun.type(looking, text)}
                  onFile={() => begun.file(looking)}
                  field={field}
                  room={room}
                  clock={clock}
                  initialNow={initialNow}
                />
              )}
            </EvidenceLog>
          </div>
          {answers && running && <DemoCandidate {...shared} answers={answers} />}
          {answers && running && <DemoCoach draft={own.draft} entry={looking} agenda={agenda} />}
        </main>
        <aside
          aria-label="Rubric"
          className="relative overflow-y-auto border-l border-line bg-sunken p-4 max-room:hidden"
        >
          {item && target ? (
            <RubricPanel
              item={item}
              score={score}
              evidence={lines.length}
              onScore={setScore}
              disabled={locked}
            />
          ) : (
            <p className="text-secondary text-muted">
              Not scored. What you note here stays with your scorecard.
            </p>
          )}
        </aside>
      </div>
      {item && target && <ScoreBar item={item} score={score} onScore={setScore} disabled={locked} />}
      <RoomFoot
        mode={mode}
        leads={iLead}
        room={room}
        agenda={agenda}
        onNow={onNow}
        onHelp={() => setHelp(true)}
      />
      <ShortcutsDialog open={help} onOpenChange={setHelp} mode={mode} onMode={setMode} leads={iLead} />
      <p role="status" className="sr-only">
        {announcement(entry, agenda)}
      </p>
      <p role="status" className="sr-only">
        {score === null ? "" : `Scored ${scoreInWords(score)}`}
      </p>
    </div>
  );
}

function scriptOf(entry: AgendaEntry | undefined, view: InterviewerRoomProps["view"]) {
  if (entry?.kind === "extra") return { title: "Not in the kit, not scored", words: entry.title };
  return {
    title: entry?.title ?? "",
    words: entry?.kind === "opening" ? view.opening : view.closing,
  };
}

function announcement(entry: AgendaEntry | undefined, agenda: readonly AgendaEntry[]): string {
  if (!entry) return "";
  const number = agenda.findIndex(({ id }) => id === entry.id) + 1;
  const planned = entry.plannedMs > 0 ? ` ${spokenMinutes(entry.plannedMs)} planned.` : "";
  return `${number}, ${entry.title}.${planned}`;
}
