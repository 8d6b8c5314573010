"use client";

import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import type { LiveOp, OpAck } from "./live-op";
import { outboxOf, type SeatOutbox, type SeatOutboxState } from "./outboxes";

const EMPTY: SeatOutboxState = { waiting: [], link: "fine", refusals: [], refused: 0 };

/** The outbox of one seat in one interview, as this page sees it. */
export function useOutbox(
  interviewId: string,
  seatId: string,
  onStored: (op: LiveOp, ack: OpAck) => void,
): SeatOutboxState & Pick<SeatOutbox, "add" | "retry" | "forgetRefusal"> {
  const state = useSyncExternalStore(
    (changed) => outboxOf(interviewId, seatId).onChange(changed),
    () => outboxOf(interviewId, seatId).state(),
    () => EMPTY,
  );
  const stored = useEffectEvent(onStored);
  useEffect(
    () => outboxOf(interviewId, seatId).onStored((op, ack) => stored(op, ack)),
    [interviewId, seatId],
  );
  return {
    ...state,
    add: (op) => outboxOf(interviewId, seatId).add(op),
    retry: () => outboxOf(interviewId, seatId).retry(),
    forgetRefusal: (key) => outboxOf(interviewId, seatId).forgetRefusal(key),
  };
}
