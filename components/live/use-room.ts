"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import type { Agenda } from "@/lib/domain/interviews/agenda";
import { agendaNow } from "@/lib/domain/interviews/agenda-now";
import type { PanelView } from "@/lib/domain/interviews/panel-view";
import type { RoomState } from "@/lib/domain/interviews/state";
import type { Instant } from "@/lib/domain/shared/time";
import { timeOfDay } from "@/lib/domain/shared/time-of-day";
import type { KeptOp } from "./kept-op";
import { isScoringOp, type LiveOp } from "./live-op";
import type { Dispute, OutboxState } from "./outbox-state";
import { queryKeys } from "./query-keys";
import type { Refusal } from "./refusals";
import {
  acknowledged,
  catchUp,
  type MissedOps,
  markBefore,
  newer,
  type RoomSnapshot,
  withWaiting,
} from "./room-snapshot";
import type { HandedIn, Keeping, OutboxSeat } from "./seat-outbox";
import { type ServerClock, useServerClock } from "./server-clock";
import { useComingBack } from "./use-coming-back";
import { type Connection, useInterviewStream } from "./use-interview-stream";
import { useLeaveCancelled } from "./use-leave-cancelled";
import { useOutbox } from "./use-outbox";

export type RoomFrame = OutboxSeat & {
  readonly view: PanelView;
  readonly initial: RoomSnapshot;
  readonly initialNow: Instant;
};

/** What following a room needs of its frame, for whoever sees less of it than the panel. */
export type FollowedRoom = Omit<RoomFrame, "view"> & { readonly view: Pick<PanelView, "agenda"> };

export type LiveRoom = {
  readonly interviewId: string;
  /** Confirmed state with one's own waiting changes on top. */
  readonly shown: RoomSnapshot;
  /** The room as far as the server has said: what everybody else sees. */
  readonly confirmed: RoomState;
  /** Steps of the agenda among what waits: nobody else sees them yet. */
  readonly stepsWaiting: number;
  readonly clock: ServerClock;
  readonly connection: Connection;
  readonly waiting: number;
  /** Of those, what the server fails on. */
  readonly failing: readonly KeptOp[];
  readonly leaveOut: (kept: KeptOp) => void;
  /** What was changed on two devices, each thing once. */
  readonly disputes: readonly Dispute[];
  readonly choose: (dispute: Dispute, which: "here" | "there") => void;
  /** How what waits is kept. */
  readonly keeping: Keeping;
  /** Changes on this device that do not open any more. */
  readonly unreadable: number;
  readonly forgetUnreadable: () => void;
  /** What waits, as a file for its author alone; null where the browser cannot seal. */
  readonly toFile: () => Promise<string | null>;
  /** Takes in such a file; a sentence where it is not for this seat. */
  readonly fromFile: (text: string) => Promise<string | null>;
  readonly handedIn: HandedIn | null;
  /** `signed-out` also when the stream says that this seat is not ours any more. */
  readonly link: OutboxState["link"];
  /** Time of day of the last confirmed save, or null before the first. */
  readonly savedAt: string | null;
  readonly refusals: readonly Refusal[];
  /** Changes the server refused since this page opened. */
  readonly refused: number;
  readonly forgetRefusal: (key: string) => void;
  /** Resolves once the change is safe, on the device or with the server. */
  readonly send: (op: LiveOp) => Promise<void>;
  readonly retry: () => void;
  /** By seat: null for who is here, else since when they are away. Who never came is not in it; null before it is known. */
  readonly presence: Presences | null;
  /** On how many devices the candidate's place is open, as far as it is known. */
  readonly devices: number;
  /** The kit's agenda with the questions added on the way. */
  readonly agenda: Agenda;
};

export type Presences = ReadonlyMap<string, Instant | null>;

/** One interviewer's live room: snapshot, stream and outbox made into what to show and how to change it. */
export function useRoom(frame: FollowedRoom): LiveRoom {
  const { interviewId, seatId, view, initial, initialNow } = frame;
  const client = useQueryClient();
  const key = queryKeys.room(interviewId);
  const address = `/api/v1/interviews/${interviewId}`;
  const leave = useLeaveCancelled(interviewId);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [presence, setPresence] = useState<Presences | null>(null);
  const [devices, setDevices] = useState(0);

  const { data: confirmed } = useQuery({
    queryKey: key,
    queryFn: async () => newer(await fetchRoom(`${address}/state?seat=${seatId}`), client.getQueryData(key)),
    initialData: initial,
    staleTime: Number.POSITIVE_INFINITY,
  });

  const take = (missed: MissedOps) => {
    const current = client.getQueryData<RoomSnapshot>(key) ?? initial;
    const next = catchUp(current, missed, view.agenda);
    if (next) client.setQueryData(key, next);
    else void client.invalidateQueries({ queryKey: key });
  };

  const outbox = useOutbox(frame, ({ op }, ack) => {
    take(acknowledged(op, ack));
    setSavedAt(timeOfDay(Date.now()));
  });
  const takeAnswers = useEffectEvent(() => {
    for (const { op, ack } of outbox.answers()) take(acknowledged(op, ack));
  });
  // A change may be answered while this page is on its way: the page was read before it, and nobody tells it again
  // before the stream is open.
  useEffect(() => takeAnswers(), []);
  const refused = outbox.refusals.length;
  useEffect(() => {
    // A refusal means that this page knows less than the server: that one's own card is in, for example.
    if (refused > 0) void client.invalidateQueries({ queryKey: queryKeys.room(interviewId) });
  }, [client, interviewId, refused]);

  // While the stream was away, a card may have been handed in from another device.
  useComingBack(() => void client.invalidateQueries({ queryKey: key }));

  const { connection, epoch, reopen } = useInterviewStream(address, `seat=${seatId}`, {
    cursor: () => {
      const current = client.getQueryData<RoomSnapshot>(key) ?? initial;
      return `${current.roomSeq}.${current.own.ownSeq}`;
    },
    on: {
      ops: (data) => take(data as MissedOps),
      presence: (data) => {
        const seats = data as readonly SeatPresence[];
        setPresence(presencesOf(seats));
        setDevices(Math.max(0, ...seats.map((seat) => seat.devices ?? 0)));
      },
      // No op says that a card is in.
      "handed-in": () => void client.invalidateQueries({ queryKey: key }),
      cancelled: leave,
    },
  });

  const goOn = useEffectEvent(outbox.retry);
  useEffect(() => {
    // The stream is back, so the way is open: what waits does not sit out its pause, nor an answer that is lost.
    if (epoch > 1) goOn();
  }, [epoch]);

  const clock = useServerClock(initialNow, epoch);
  const waitingOps = outbox.waiting.map((kept) => kept.op);
  const shown =
    waitingOps.length === 0 ? confirmed : withWaiting(confirmed, waitingOps, view.agenda, clock.now());

  return {
    interviewId,
    shown,
    confirmed: confirmed.room,
    stepsWaiting: waitingOps.filter((op) => !isScoringOp(op)).length,
    clock,
    connection,
    waiting: outbox.waiting.length,
    failing: outbox.failing,
    leaveOut: outbox.leaveOut,
    disputes: outbox.disputes,
    choose: outbox.choose,
    keeping: outbox.keeping,
    unreadable: outbox.unreadable,
    forgetUnreadable: outbox.forgetUnreadable,
    toFile: outbox.toFile,
    fromFile: (text) => outbox.fromFile(text, { room: confirmed.roomSeq, own: confirmed.own.ownSeq }),
    handedIn: outbox.handedIn,
    link: connection === "closed" ? "signed-out" : outbox.link,
    savedAt,
    refusals: outbox.refusals,
    refused: outbox.refused,
    forgetRefusal: outbox.forgetRefusal,
    send: (op) => outbox.add(op, markBefore(op, client.getQueryData(key) ?? initial, outbox.latest())),
    retry: () => {
      outbox.retry();
      if (connection === "closed") reopen();
    },
    presence,
    devices,
    agenda: agendaNow(view.agenda, shown.room),
  };
}

type SeatPresence = {
  readonly seatId: string;
  readonly awaySince: Instant | null;
  /** Absent from a server of an earlier version. */
  readonly devices?: number;
};

function presencesOf(seats: readonly SeatPresence[]): Presences {
  return new Map(seats.map(({ seatId, awaySince }) => [seatId, awaySince]));
}

async function fetchRoom(address: string): Promise<RoomSnapshot> {
  const response = await fetch(address, { cache: "no-store" });
  if (!response.ok) throw new Error(`The room could not be read: ${response.status}`);
  const { room, roomSeq, own } = (await response.json()) as RoomSnapshot;
  return { room, roomSeq, own };
}
