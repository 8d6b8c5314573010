import "server-only";
import { NotFound } from "@/db/errors";
import { type Cursor, getRoom, isCancelled, listOpsAfter, MISSED_PAGE } from "@/db/queries/interviews";
import { countDevices } from "@/db/queries/presence";
import type { SeatScope } from "@/db/scope";
import { type CandidateView, candidateView, peopleFor } from "@/lib/domain/interviews/candidate-view";
import type { Introduction } from "@/lib/domain/interviews/introduction";
import type { PanelRole } from "@/lib/domain/interviews/op";
import type { Reader, Reading, StreamEvent } from "./stream";

const NOTHING: Reading = { events: [], more: false };
/** It will not take place: whoever waits in the room is led out of it. */
const CANCELLED: Reading = { events: [{ id: null, event: "cancelled", data: {} }], more: false };

/** `12.34`: the last op seen in the room's lane and in the reader's own. */
export function readCursor(text: string | null): Cursor {
  const [room, own] = (text ?? "").split(".").map(Number);
  const whole = (value: number | undefined) => (Number.isSafeInteger(value) ? Math.max(0, value ?? 0) : 0);
  return { room: whole(room), own: whole(own) };
}

export function writeCursor(cursor: Cursor): string {
  return `${cursor.room}.${cursor.own}`;
}

/** One's own card is in, perhaps from another device: what is open elsewhere is read only from now on. */
const HANDED_IN: StreamEvent = { id: null, event: "handed-in", data: {} };

/** For leads and interviewers: the room's ops and their own, nobody else's. */
export function panelReader(scopeNow: () => Promise<SeatScope>, from: Cursor): Reader {
  let cursor = from;
  let shown = "";
  let submitted = false;
  let told = false;
  return {
    next: async () => {
      const missed = await listOpsAfter(await scopeNow(), cursor);
      if (missed.cancelled) {
        const known = told;
        told = true;
        return known ? NOTHING : CANCELLED;
      }
      told = false;
      const who = JSON.stringify(missed.presence);
      const arrivals: StreamEvent[] = [
        ...(who === shown ? [] : [{ id: null, event: "presence", data: missed.presence }]),
        ...(missed.submitted && !submitted ? [HANDED_IN] : []),
      ];
      shown = who;
      submitted = missed.submitted;
      if (missed.room.length === 0 && missed.own.length === 0) return { events: arrivals, more: false };
      cursor = {
        room: missed.room.at(-1)?.seq ?? cursor.room,
        own: missed.own.at(-1)?.seq ?? cursor.own,
      };
      const { room, own, now } = missed;
      return {
        events: [{ id: writeCursor(cursor), event: "ops", data: { room, own, now } }, ...arrivals],
        more: room.length === MISSED_PAGE || own.length === MISSED_PAGE,
      };
    },
  };
}

/** For observers: the room's ops and their own notes. Nothing of who has the room open, and nobody else's lane. */
export function observerReader(scopeNow: () => Promise<SeatScope>, from: Cursor): Reader {
  let cursor = from;
  return {
    next: async () => {
      const { room, own, now } = await listOpsAfter(await scopeNow(), cursor);
      if (room.length === 0 && own.length === 0) return NOTHING;
      cursor = { room: room.at(-1)?.seq ?? cursor.room, own: own.at(-1)?.seq ?? cursor.own };
      return {
        events: [{ id: writeCursor(cursor), event: "ops", data: { room, own, now } }],
        more: room.length === MISSED_PAGE || own.length === MISSED_PAGE,
      };
    },
  };
}

const KINDS = { candidate: candidateReader, observer: observerReader, panel: panelReader } as const;

function kindOf(role: PanelRole): keyof typeof KINDS {
  return role === "candidate" || role === "observer" ? role : "panel";
}

/** The reader of a seat with this role. It ends when the seat gets a role that reads something else. */
export function readerFor(role: PanelRole, scopeNow: () => Promise<SeatScope>, from: Cursor): Reader {
  const kind = kindOf(role);
  const sameKind = async () => {
    const scope = await scopeNow();
    if (kindOf(scope.role) !== kind) throw new NotFound("interview");
    return scope;
  };
  return KINDS[kind](sameKind, from);
}

export type CandidateReading = {
  readonly view: CandidateView;
  /** What they told about their name themselves. */
  readonly introduced: Introduction;
  readonly roomSeq: number;
  readonly now: number;
};

/** All that a candidate's page and stream are made of. */
export async function readForCandidate(scope: SeatScope): Promise<CandidateReading> {
  const { kit, room, panel, introduced, appointment, organisationName, roomSeq, now } = await getRoom(scope);
  const people = { ...peopleFor(panel), organisation: organisationName, appointment };
  const view = candidateView(kit, room, people);
  return { view, introduced, roomSeq, now };
}

/** Null where the interview was cancelled: there is a seat, and no room to sit in. */
function readUnlessCancelled(scope: SeatScope): Promise<CandidateReading | null> {
  return readForCandidate(scope).catch(async (error: unknown) => {
    if (error instanceof NotFound && (await isCancelled(scope))) return null;
    throw error;
  });
}

/** For the candidate: the whole of their view whenever it changed. */
export function candidateReader(scopeNow: () => Promise<SeatScope>, from: Cursor): Reader {
  let seen = from.room;
  let shown = "";
  let told = false;
  let devices = 1;
  return {
    next: async () => {
      const scope = await scopeNow();
      const reading = await readUnlessCancelled(scope);
      if (reading === null) {
        const known = told;
        told = true;
        return known ? NOTHING : CANCELLED;
      }
      told = false;
      const { view, now } = reading;
      const counted = Math.max(1, view.status === "ended" ? 1 : await countDevices(scope));
      const elsewhere: StreamEvent[] =
        counted === devices ? [] : [{ id: null, event: "devices", data: { count: counted } }];
      devices = counted;
      const same = JSON.stringify(view) === shown;
      shown = JSON.stringify(view);
      // Who is there changes without a step, until the start.
      const waits = view.status === "waiting" && !same;
      // A step that changes nothing for them, such as passing the lead on, is none of theirs to notice: nor the
      // first one after a connection, whose page was read at the step the cursor names.
      if (!waits && (same || reading.roomSeq === seen)) return { events: elsewhere, more: false };
      seen = reading.roomSeq;
      const changed = { id: `${seen}.0`, event: "view", data: { view, seq: seen, now } };
      return { events: [changed, ...elsewhere], more: false };
    },
  };
}
