"use client";

import { useRef, useState } from "react";
import { leads } from "@/lib/domain/interviews/lead";
import type { PanelRole } from "@/lib/domain/interviews/op";
import { questionTarget } from "@/lib/domain/scoring/score";
import type { SaidVoid } from "@/lib/domain/scoring/voided";
import { ToastProvider } from "../../ui/toast";
import { HandIn } from "../hand-in";
import { LiveProvider } from "../live-provider";
import { type RoomFrame, useRoom } from "../use-room";
import { useVoids } from "../use-voids";
import { DemoCandidate, DemoCoach } from "./demo";
import { LeadActs } from "./lead-acts";
import { MoreActs } from "./more-acts";
import { RoomAnnouncements } from "./room-announcements";
import { RoomBar } from "./room-bar";
import { RoomCentre } from "./room-centre";
import { RoomFoot } from "./room-foot";
import { RoomNotices } from "./room-notices";
import { RoomRail } from "./room-rail";
import { RoomSaveState } from "./room-save-state";
import { RubricPanel } from "./rubric-panel";
import { ScoreBar } from "./score-bar";
import { ShortcutsDialog } from "./shortcuts-dialog";
import { useLooking } from "./use-looking";
import { useRoomActs } from "./use-room-acts";
import { useRoomKeys } from "./use-room-keys";
import { useShortcutMode } from "./use-shortcut-mode";
import { useWriting } from "./use-writing";

export type InterviewerRoomProps = RoomFrame & {
  readonly role: PanelRole;
  /** Only in the demo: what the scripted candidate says, by question. */
  readonly answers: Readonly<Record<string, string>> | null;
  /** What is void on the interview's kit, as the page was read. */
  readonly voids: readonly SaidVoid[];
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
  const voids = useVoids(live, { seatId, initial: props.voids });
  const { agenda, clock } = live;
  const { room, own } = live.shown;
  const field = useRef<HTMLTextAreaElement>(null);
  const [help, setHelp] = useState(false);
  const [mode, setMode] = useShortcutMode();

  const where = useLooking(room.current, agenda);
  const { looking } = where;
  const writing = useWriting(live, props, looking);
  const { locked, begun, edits } = writing;
  const iLead = leads(room, { id: seatId, role }) && writing.oneWindow.place !== "elsewhere";
  const onNow = room.current ?? agenda[0]?.id ?? "";
  const entry = agenda.find(({ id }) => id === looking);
  const item = view.items.find(({ id }) => id === looking) ?? null;
  const running = room.status === "live" || room.status === "paused";
  const target = item && entry?.scored ? questionTarget(item.id) : null;
  const score = target ? (own.draft.scores[target] ?? null) : null;
  const acts = useRoomActs({
    live,
    seatId,
    iLead,
    writing,
    scoring: target && { target, score },
    view: where,
  });

  const toScorecard = () => {
    acts.fileBegun();
    onToScorecard();
  };
  useRoomKeys(mode, (what) => {
    if (what.kind === "shortcuts") setHelp(true);
    if (what.kind === "note") field.current?.focus();
    if (what.kind === "score") acts.pressScore(what.score);
    if (what.kind === "next") acts.stepTo(1);
    if (what.kind === "previous") acts.stepTo(-1);
    if (what.kind === "start") acts.startOrPause("start", "key");
    if (what.kind === "pause") acts.startOrPause("pause-or-resume", "key");
  });

  const shared = { view, room, clock, initialNow };
  return (
    <div className="grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto]">
      <RoomBar
        {...shared}
        agenda={agenda}
        seatId={seatId}
        presence={live.presence}
        saveState={<RoomSaveState live={live} readOnly={own.submitted} begun={writing.place} />}
        acts={
          <LeadActs
            room={room}
            leads={iLead}
            confirmEnd={view.kind === "real"}
            acts={acts}
            onEnd={() => {
              acts.fileBegun();
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
                acts={acts}
                onSend={live.send}
              />
            }
          />
        }
      />
      <div className="grid min-h-0 grid-cols-[minmax(0,1fr)] room:grid-cols-[15rem_minmax(0,1fr)_25rem]">
        <RoomRail
          {...shared}
          agenda={agenda}
          voids={voids}
          draft={own.draft}
          looking={looking}
          onLook={acts.look}
        />
        <main className="flex min-h-0 flex-col bg-surface">
          {/* What takes the focus or is filed comes to rest above the line that sticks to the bottom. */}
          <div className="relative min-h-0 flex-1 overflow-y-auto px-4 py-5 room:px-10 room:py-8 [&_:is(li,li_button,input,summary)]:scroll-mb-20">
            <RoomNotices
              live={live}
              view={view}
              seatId={seatId}
              iLead={iLead}
              initialNow={initialNow}
              looking={looking}
              onNow={onNow}
              begun={begun}
              oneWindow={writing.oneWindow}
              acts={acts}
              onToScorecard={toScorecard}
              voids={voids}
            />
            <RoomCentre
              live={live}
              frame={view}
              entry={entry}
              item={item}
              where={where}
              acts={acts}
              begun={begun}
              edits={edits}
              field={field}
              initialNow={initialNow}
              locked={locked}
            />
            {/* Everybody else has a scorecard with it. */}
            {role === "shadow" && <HandIn live={live} />}
          </div>
          {answers && running && <DemoCandidate {...shared} answers={answers} />}
          {answers && running && (
            <DemoCoach
              draft={own.draft}
              entry={looking}
              agenda={agenda}
              begun={writing.place !== "nowhere"}
            />
          )}
        </main>
        <aside
          aria-label="Rubric"
          className="relative overflow-y-auto border-l border-line bg-sunken p-4 max-room:hidden"
        >
          {item && target ? (
            <RubricPanel
              item={item}
              score={score}
              evidence={own.draft.evidence.filter((line) => line.entry === looking).length}
              onPress={acts.pressScore}
              disabled={locked}
              submitted={own.submitted}
            />
          ) : (
            <p className="text-secondary text-muted">
              Not scored. What you note here stays with your scorecard.
            </p>
          )}
        </aside>
      </div>
      {item && target && <ScoreBar item={item} score={score} onPress={acts.pressScore} disabled={locked} />}
      <RoomFoot
        mode={mode}
        leads={iLead}
        room={room}
        locked={locked}
        acts={acts}
        onHelp={() => setHelp(true)}
      />
      <ShortcutsDialog open={help} onOpenChange={setHelp} mode={mode} onMode={setMode} leads={iLead} />
      <RoomAnnouncements entry={entry} agenda={agenda} score={score} />
    </div>
  );
}
