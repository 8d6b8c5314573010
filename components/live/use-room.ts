"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { PanelView } from "@/lib/domain/interviews/panel-view";
import type { Instant } from "@/lib/domain/shared/time";
import type { LiveOp } from "./live-op";
import { queryKeys } from "./query-keys";
import { acknowledged, catchUp, type MissedOps, type RoomSnapshot, withWaiting } from "./room-snapshot";
import { type ServerClock, useServerClock } from "./server-clock";
import { type Connection, useInterviewStream } from "./use-interview-stream";
import { useOutbox } from "./use-outbox";

export type RoomFrame = {
  readonly interviewId: string;
  readonly seatId: string;
  readonly view: PanelView;
  readonly initial: RoomSnapshot;
  readonly initialNow: Instant;
};

export type LiveRoom = {
  /** Confirmed state with one's own waiting changes on top. */
  readonly shown: RoomSnapshot;
  readonly clock: ServerClock;
  readonly connection: Connection;
  readonly waiting: number;
  readonly link: "fine" | "unreachable" | "signed-out";
  /** Time of day of the last confirmed save, or null before the first. */
  readonly savedAt: string | null;
  readonly refusal: string | null;
  readonly forgetRefusal: () => void;
  readonly send: (op: LiveOp) => void;
  readonly retry: () => void;
};

/** One interviewer's live room: snapshot, stream and outbox made into what to show and how to change it. */
export function useRoom({ interviewId, seatId, view, initial, initialNow }: RoomFrame): LiveRoom {
  const client = useQueryClient();
  const key = queryKeys.room(interviewId);
  const [savedAt, setSavedAt] = useState<string | null>(null);

  const { data: confirmed } = useQuery({
    queryKey: key,
    queryFn: async () => newer(await fetchRoom(interviewId), client.getQueryData<RoomSnapshot>(key)),
    initialData: initial,
    staleTime: Number.POSITIVE_INFINITY,
  });

  const take = (missed: MissedOps) => {
    const current = client.getQueryData<RoomSnapshot>(key) ?? initial;
    const next = catchUp(current, missed, view.agenda);
    if (next) client.setQueryData(key, next);
    else void client.invalidateQueries({ queryKey: key });
  };

  const outbox = useOutbox(interviewId, seatId, (op, ack) => {
    take(acknowledged(op, ack));
    setSavedAt(timeOfDay());
  });

  const { connection, epoch } = useInterviewStream(`/api/v1/interviews/${interviewId}/stream`, {
    cursor: () => {
      const current = client.getQueryData<RoomSnapshot>(key) ?? initial;
      return `${current.roomSeq}.${current.own.ownSeq}`;
    },
    on: { ops: (data) => take(data as MissedOps) },
  });

  const clock = useServerClock(initialNow, epoch);
  const waitingOps = outbox.waiting.map((kept) => kept.op);
  const shown =
    waitingOps.length === 0 ? confirmed : withWaiting(confirmed, waitingOps, view.agenda, clock.now());

  return {
    shown,
    clock,
    connection,
    waiting: outbox.waiting.length,
    link: outbox.link,
    savedAt,
    refusal: outbox.refusal,
    forgetRefusal: outbox.forgetRefusal,
    send: outbox.add,
    retry: outbox.retry,
  };
}

async function fetchRoom(interviewId: string): Promise<RoomSnapshot> {
  const response = await fetch(`/api/v1/interviews/${interviewId}/state`, { cache: "no-store" });
  if (!response.ok) throw new Error(`The room could not be read: ${response.status}`);
  const { room, roomSeq, own } = (await response.json()) as RoomSnapshot;
  return { room, roomSeq, own };
}

/** A reading may be overtaken by the stream while it is on its way. */
function newer(read: RoomSnapshot, current: RoomSnapshot | undefined): RoomSnapshot {
  const overtaken = current && current.roomSeq >= read.roomSeq && current.own.ownSeq >= read.own.ownSeq;
  return overtaken ? { ...current, own: { ...current.own, submitted: read.own.submitted } } : read;
}

function timeOfDay(): string {
  return new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" }).format(new Date());
}
