"use client";

import { useRef } from "react";
import { plannedQuestions, questionNumber } from "@/lib/domain/interviews/agenda";
import type { ObserverView } from "@/lib/domain/interviews/observer-view";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { ToastProvider, useToast } from "../ui/toast";
import { BeginsAt } from "./begins-at";
import { ElsewhereNotice } from "./elsewhere-notice";
import { HandIn } from "./hand-in";
import { LiveProvider } from "./live-provider";
import { ObserverAgenda } from "./observer-agenda";
import { ObserverQuestion } from "./observer-question";
import { EvidenceLog } from "./room/evidence-log";
import { NoteField } from "./room/note-field";
import { RoomBar } from "./room/room-bar";
import { RoomSaveState } from "./room/room-save-state";
import { useLooking } from "./room/use-looking";
import { useWriting } from "./room/use-writing";
import { SavingNotices } from "./saving-notices";
import { type FollowedRoom, useRoom } from "./use-room";

export type ObserverRoomProps = Omit<FollowedRoom, "view"> & { readonly view: ObserverView };

/** An observer's screen: what is asked, in whose time, and private notes. Nothing to score and nothing to lead. */
export function ObserverRoom(props: ObserverRoomProps) {
  return (
    <LiveProvider>
      <ToastProvider>
        <Room {...props} />
      </ToastProvider>
    </LiveProvider>
  );
}

function Room(props: ObserverRoomProps) {
  const { seatId, view, initialNow } = props;
  const live = useRoom(props);
  const { agenda, clock, send } = live;
  const { room, own } = live.shown;
  const toast = useToast();
  const field = useRef<HTMLTextAreaElement>(null);
  const where = useLooking(room.current, agenda);
  const { looking } = where;
  const { oneWindow, locked, mayFile, begun, edits, place } = useWriting(live, props, looking);
  const entry = agenda.find(({ id }) => id === looking);
  const line = begun.inField(looking);
  const look = (id: string) => {
    if (mayFile) begun.fileAll();
    where.look(id);
  };
  const current = agenda.find(({ id }) => id === room.current);
  const number = questionNumber(agenda, looking);
  return (
    <div className="grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)]">
      <RoomBar
        view={view}
        agenda={agenda}
        seatId={seatId}
        room={room}
        presence={null}
        clock={clock}
        initialNow={initialNow}
        saveState={<RoomSaveState live={live} readOnly={false} begun={place} />}
        acts={null}
      />
      <div className="grid min-h-0 grid-cols-[minmax(0,1fr)] max-room:grid-rows-[auto_minmax(0,1fr)] room:grid-cols-[15rem_minmax(0,1fr)]">
        <ObserverAgenda
          agenda={agenda}
          room={room}
          looking={looking}
          onLook={look}
          clock={clock}
          initialNow={initialNow}
        />
        <main className="relative min-h-0 overflow-y-auto bg-surface px-4 py-5 room:px-10 room:py-8 [&_:is(li,li_button,input,summary)]:scroll-mb-20">
          <div className="mb-4 flex max-w-[44rem] flex-col gap-3">
            <ElsewhereNotice window={oneWindow} />
            <SavingNotices live={live} />
            <Notice>
              {standing(room.status)} The candidate sees your name.
              {room.status === "waiting" && view.appointment && (
                <p aria-live="polite">
                  <BeginsAt appointment={view.appointment} />
                </p>
              )}
            </Notice>
            {current && looking !== current.id && room.status !== "ended" && (
              <Notice
                action={
                  <Button size="small" onClick={where.follow}>
                    Back
                  </Button>
                }
              >
                You are looking at “{entry?.title}”. “{current.title}” is on.
              </Notice>
            )}
          </div>
          <p className="text-secondary text-muted">
            {number === null ? entry?.title : `Question ${number} of ${plannedQuestions(agenda).length}`}
          </p>
          <ObserverQuestion view={view} entry={entry} said={room.reworded} />
          <EvidenceLog
            key={looking}
            entry={looking}
            heading="Your notes, for you alone"
            lines={own.draft.evidence.filter((one) => one.entry === looking)}
            edits={edits}
            onWriting={where.writing}
            disabled={locked}
            onRemove={(removed) => {
              send({ type: "evidence.remove", id: removed.id });
              toast("Note removed", { undo: () => send({ type: "evidence.write", line: removed }) });
            }}
          >
            {!locked && (
              <NoteField
                line={line}
                over={begun.tooLong.find((one) => one.line.id === line?.id)?.over ?? 0}
                onType={(text) => begun.type(looking, text)}
                onFile={() => begun.file(looking)}
                field={field}
                room={room}
                clock={clock}
                initialNow={initialNow}
              />
            )}
          </EvidenceLog>
          <HandIn live={live} />
        </main>
      </div>
    </div>
  );
}

function standing(status: ObserverRoomProps["initial"]["room"]["status"]): string {
  if (status === "waiting") return "You observe. It has not started yet, and this page follows by itself.";
  if (status === "ended") return "The interview has ended. Your notes stay open, and stay yours alone.";
  const pause = status === "paused" ? "It is paused. " : "";
  return `${pause}You observe: nothing here is scored, and nobody else reads your notes.`;
}
