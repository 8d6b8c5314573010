"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import type { AgendaEntry } from "@/lib/domain/interviews/agenda";
import { elapsed } from "@/lib/domain/interviews/clock";
import type { PanelRole } from "@/lib/domain/interviews/op";
import { readTypedLine } from "@/lib/domain/scoring/evidence";
import { questionTarget, type Score } from "@/lib/domain/scoring/score";
import { MINUTE } from "@/lib/domain/shared/time";
import { Notice } from "../../ui/notice";
import { ToastProvider, useToast } from "../../ui/toast";
import { LiveProvider } from "../live-provider";
import { scoreInWords } from "../score-stone";
import { type RoomFrame, useRoom } from "../use-room";
import { DemoCandidate, DemoCoach } from "./demo";
import { EvidenceLog, NOTHING_TYPED, type TypedSoFar } from "./evidence-log";
import { LeadActs } from "./lead-acts";
import { QuestionPane } from "./question-pane";
import { RoomBar } from "./room-bar";
import { RoomFoot } from "./room-foot";
import { RoomNotices } from "./room-notices";
import { RoomRail } from "./room-rail";
import { RoomSaveState } from "./room-save-state";
import { RubricPanel } from "./rubric-panel";
import { ScoreBar } from "./score-bar";
import { actOf, type RoomAct, takesKeys } from "./shortcuts";
import { ShortcutsDialog } from "./shortcuts-dialog";
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
  const { seatId, view, initialNow, role, answers, onToScorecard } = props;
  const live = useRoom(props);
  const { room, own } = live.shown;
  const toast = useToast();
  const field = useRef<HTMLTextAreaElement>(null);
  const [chosen, setChosen] = useState<{ entry: string; under: string | null } | null>(null);
  const [typing, setTyping] = useState<Readonly<Record<string, TypedSoFar>>>({});
  const [writingIn, setWritingIn] = useState<string | null>(null);
  const [help, setHelp] = useState(false);
  const [mode, setMode] = useShortcutMode();

  const agenda = view.agenda;
  const onNow = room.current ?? agenda[0]?.id ?? "";
  const leads = role === "lead";
  // Looking elsewhere lasts until the interview moves on; whoever is writing stays where they write.
  const looking = chosen && chosen.under === room.current ? chosen.entry : (writingIn ?? onNow);
  const entry = agenda.find(({ id }) => id === looking);
  const item = view.items.find(({ id }) => id === looking) ?? null;
  const running = room.status === "live" || room.status === "paused";
  const locked = room.status === "waiting" || own.submitted;
  const target = item && entry?.scored ? questionTarget(item.id) : null;
  const score = target ? (own.draft.scores[target] ?? null) : null;
  const lines = own.draft.evidence.filter((line) => line.entry === looking);
  const reading = () => elapsed(room.clock, live.clock.now());

  const setScore = (next: Score | null) => {
    if (target && !locked) live.send({ type: "score.set", target, score: next });
  };
  const fileUnfinished = () => {
    for (const [id, { text, begunAt }] of Object.entries(typing)) {
      const line = readTypedLine(text);
      if (line.text === "" || locked) continue;
      const heardAtMs = begunAt ?? Math.round(reading());
      live.send({
        type: "evidence.write",
        line: { id: uuidv7(), entry: id, mark: line.mark, text: line.text, heardAtMs },
      });
    }
    setTyping({});
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
    const moves = leads && running;
    const from = agenda.findIndex(({ id }) => id === (moves ? onNow : looking));
    const next = agenda[from + step];
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
        if (leads && room.status === "waiting") live.send({ type: "interview.start" });
        return;
      case "pause":
        if (leads && running) {
          live.send({ type: room.status === "paused" ? "interview.resume" : "interview.pause" });
        }
    }
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (takesKeys(event.target, event.key) || event.repeat) return;
    const pressed = { key: event.key, alt: event.altKey, ctrl: event.ctrlKey, meta: event.metaKey };
    const what = actOf(pressed, mode);
    if (!what) return;
    event.preventDefault();
    act(what);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  const onLeave = useEffectEvent(fileUnfinished);
  useEffect(() => {
    const leave = () => onLeave();
    window.addEventListener("pagehide", leave);
    return () => window.removeEventListener("pagehide", leave);
  }, []);

  const shared = { view, room, clock: live.clock, initialNow };
  return (
    <div className="grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto]">
      <RoomBar
        {...shared}
        seatId={seatId}
        saveState={<RoomSaveState live={live} readOnly={own.submitted} />}
        acts={
          <LeadActs
            room={room}
            leads={leads}
            confirmEnd={view.kind === "real"}
            onSend={live.send}
            onEnd={() => {
              fileUnfinished();
              live.send({ type: "interview.end" });
              onToScorecard();
            }}
          />
        }
      />
      <div className="grid min-h-0 grid-cols-[minmax(0,1fr)] room:grid-cols-[15rem_minmax(0,1fr)_25rem]">
        <RoomRail {...shared} draft={own.draft} looking={looking} onLook={look} />
        <main className="relative flex min-h-0 flex-col bg-surface">
          <div className="min-h-0 flex-1 overflow-y-auto px-4 py-5 room:px-10 room:py-8">
            <RoomNotices
              live={live}
              role={role}
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
                disabled={locked}
                probes={own.draft.probes.filter((probe) => probe.question === item.id)}
                onProbe={(probe, asked) => {
                  if (!locked) {
                    live.send({
                      type: "probe.ask",
                      question: item.id,
                      probe,
                      asked,
                      atMs: Math.round(reading()),
                    });
                  }
                }}
              />
            ) : (
              <Script
                words={entry?.kind === "opening" ? view.opening : view.closing}
                title={entry?.title ?? ""}
              />
            )}
            <EvidenceLog
              key={looking}
              entry={looking}
              lines={lines}
              typed={typing[looking] ?? NOTHING_TYPED}
              onType={(typed) => setTyping({ ...typing, [looking]: typed })}
              field={field}
              onWriting={(writing) => setWritingIn(writing ? looking : null)}
              room={room}
              clock={live.clock}
              initialNow={initialNow}
              disabled={locked}
              onScore={setScore}
              onWrite={(line) => live.send({ type: "evidence.write", line })}
              onRemove={(line) => {
                live.send({ type: "evidence.remove", id: line.id });
                toast("Line removed", { undo: () => live.send({ type: "evidence.write", line }) });
              }}
            />
          </div>
          {answers && running && <DemoCandidate {...shared} answers={answers} />}
          {answers && running && <DemoCoach draft={own.draft} entry={looking} agenda={agenda} />}
        </main>
        <aside
          aria-label="Rubric"
          className="overflow-y-auto border-l border-line bg-sunken p-4 max-room:hidden"
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
        leads={leads}
        room={room}
        agenda={agenda}
        onNow={onNow}
        onHelp={() => setHelp(true)}
      />
      <ShortcutsDialog open={help} onOpenChange={setHelp} mode={mode} onMode={setMode} leads={leads} />
      <p role="status" className="sr-only">
        {announcement(entry, agenda)}
      </p>
      <p role="status" className="sr-only">
        {score === null ? "" : `Scored ${scoreInWords(score)}`}
      </p>
    </div>
  );
}

function Script({ title, words }: { title: string; words: string }) {
  return (
    <>
      <p className="text-secondary text-muted">{title}</p>
      {words ? (
        <p className="spoken mt-2 max-w-question text-h3 tablet:text-question">{words}</p>
      ) : (
        <Notice>There is nothing to read aloud here.</Notice>
      )}
    </>
  );
}

function announcement(entry: AgendaEntry | undefined, agenda: readonly AgendaEntry[]): string {
  if (!entry) return "";
  const number = agenda.findIndex(({ id }) => id === entry.id) + 1;
  return `${number}, ${entry.title}. ${Math.round(entry.plannedMs / MINUTE)} minutes planned.`;
}
