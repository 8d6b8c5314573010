import { useEffect, useRef } from "react";
import type { AgendaEntry } from "@/lib/domain/interviews/agenda";
import { neighbour } from "@/lib/domain/interviews/looking";
import type { PanelView } from "@/lib/domain/interviews/panel-view";
import type { Evidence } from "@/lib/domain/scoring/evidence";
import type { Score, Target } from "@/lib/domain/scoring/score";
import { counted } from "@/lib/domain/shared/counted";
import { editId } from "../../scoring/card-begun";
import { useToast } from "../../ui/toast";
import { pressedScore, useLeadPress, useOnePress } from "../one-press";
import type { LiveRoom } from "../use-room";
import { stillLeads, stillPut } from "./still-so";
import type { Looking } from "./use-looking";
import type { Writing } from "./use-writing";

export type RoomActs = {
  readonly pressScore: (pressed: Score) => void;
  readonly look: (entry: string) => void;
  /** Puts an entry on for everybody. */
  readonly bringOn: (entry: string) => void;
  readonly stepTo: (step: 1 | -1) => void;
  /** The same by a button, where the second half of a double click must not take everybody one further. */
  readonly clickStep: (step: 1 | -1) => void;
  /** What the next step leads to, and whether it takes everybody along. */
  readonly next: { readonly entry: AgendaEntry | undefined; readonly forAll: boolean };
  readonly startOrPause: (which: "start" | "pause-or-resume", by: "click" | "key") => void;
  /** Whether a press of End is one: not where Start stood a moment ago. */
  readonly endIsMeant: () => boolean;
  readonly addTime: (minutes: number) => void;
  readonly setAside: (entry: AgendaEntry, skipped: boolean) => void;
  /** Sets aside what is on, and brings on what comes after it. */
  readonly dropCurrent: (entry: AgendaEntry) => void;
  readonly passLead: (seat: PanelView["panel"][number]) => void;
  readonly removeLine: (line: Evidence) => void;
  /** Files what was begun: nobody has to remember it. */
  readonly fileBegun: () => void;
};

/** What can be done in the room. Whatever the panel may regret can be taken back, or was asked about before. */
export function useRoomActs({
  live,
  seatId,
  iLead,
  writing: { locked, mayFile, begun, edits },
  scoring,
  view,
}: {
  readonly live: LiveRoom;
  readonly seatId: string;
  readonly iLead: boolean;
  readonly writing: Writing;
  /** What is scored on this screen; null where nothing is. */
  readonly scoring: { readonly target: Target; readonly score: Score | null } | null;
  readonly view: Looking;
}): RoomActs {
  const toast = useToast();
  const isNew = useOnePress();
  const isMeant = useLeadPress();
  const { agenda, send } = live;
  const { room } = live.shown;
  // Undo is pressed seconds later: what it may do depends on the room as it is by then.
  const now = useRef(room);
  useEffect(() => {
    now.current = room;
  }, [room]);
  const running = room.status === "live" || room.status === "paused";
  const onNow = room.current ?? agenda[0]?.id ?? "";
  // Whoever looks elsewhere goes on looking: no key takes the candidate along by surprise.
  const forAll = iLead && running && view.looking === onNow;
  const nextTo = (step: 1 | -1) =>
    neighbour(agenda, forAll ? onNow : view.looking, step, forAll ? room.skipped : []);
  const fileBegun = () => {
    if (!mayFile) return;
    begun.fileAll();
    edits.saveAll();
  };
  const look = (entry: string) => {
    fileBegun();
    view.look(entry);
  };
  const bringOn = (entry: string) => {
    fileBegun();
    view.follow();
    send({ type: "interview.move", to: entry });
  };
  const stepTo = (step: 1 | -1) => {
    const to = nextTo(step);
    if (to) (forAll ? bringOn : look)(to.id);
  };
  return {
    look,
    bringOn,
    stepTo,
    clickStep: (step) => {
      if (!forAll || isNew(`step ${step}`)) stepTo(step);
    },
    fileBegun,
    next: { entry: nextTo(1), forAll },
    pressScore: (pressed) => {
      if (!scoring || locked) return;
      const next = pressedScore(isNew, scoring.target, pressed, scoring.score);
      if (next !== "same-press") send({ type: "score.set", target: scoring.target, score: next });
    },
    startOrPause: (which, by) => {
      if (!iLead || !isMeant(which, by)) return;
      if (room.status === "waiting" && which === "start") send({ type: "interview.start" });
      if (running && which === "pause-or-resume")
        send({ type: room.status === "paused" ? "interview.resume" : "interview.pause" });
    },
    endIsMeant: () => isMeant("end", "click"),
    addTime: (minutes) => {
      send({ type: "interview.add-time", minutes });
      toast(`${counted(minutes, "minute")} added`, {
        undo: () => send({ type: "interview.add-time", minutes: -minutes }),
      });
    },
    setAside: ({ id, title }, skipped) => {
      send({ type: "entry.skip", entry: id, skipped });
      toast(`“${title}” ${skipped ? "set aside" : "taken back in"}`, {
        undo: () => {
          if (stillPut(now.current, id, skipped)) send({ type: "entry.skip", entry: id, skipped: !skipped });
        },
      });
    },
    dropCurrent: ({ id, title }) => {
      const to = neighbour(agenda, id, 1, room.skipped);
      if (!to) return;
      bringOn(to.id);
      send({ type: "entry.skip", entry: id, skipped: true });
      toast(`“${title}” set aside`, {
        undo: () => {
          // Coming on takes it back in. Once the lead went further, it only is no longer set aside.
          if (now.current.current === to.id) bringOn(id);
          else if (stillPut(now.current, id, true)) send({ type: "entry.skip", entry: id, skipped: false });
        },
      });
    },
    passLead: ({ id, name }) => {
      send({ type: "lead.pass", to: id });
      toast(`${name} leads now`, {
        undo: () => {
          if (stillLeads(now.current, id)) send({ type: "lead.pass", to: seatId });
        },
      });
    },
    removeLine: (line) => {
      edits.forget(editId(line));
      send({ type: "evidence.remove", id: line.id });
      toast("Line removed", { undo: () => send({ type: "evidence.write", line }) });
    },
  };
}
