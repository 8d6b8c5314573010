"use client";

import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import type { LiveOp, OpAck } from "./live-op";
import { type OutboxSeat, outboxOf, type SeatOutbox, type SeatOutboxState } from "./outboxes";

const EMPTY: SeatOutboxState = {
  waiting: [],
  link: "fine",
  keeping: "sealed",
  refusals: [],
  refused: 0,
  unreadable: 0,
};

/** The outbox of one seat in one interview, as this page sees it. */
export function useOutbox(
  { interviewId, seatId, deviceKey }: OutboxSeat,
  onStored: (op: LiveOp, ack: OpAck) => void,
): SeatOutboxState & Pick<SeatOutbox, "add" | "retry" | "forgetRefusal" | "forgetUnreadable"> {
  const outbox = () => outboxOf({ interviewId, seatId, deviceKey });
  const state = useSyncExternalStore(
    (changed) => outbox().onChange(changed),
    () => outbox().state(),
    () => EMPTY,
  );
  const stored = useEffectEvent(onStored);
  useEffect(
    () => outboxOf({ interviewId, seatId, deviceKey }).onStored((op, ack) => stored(op, ack)),
    [interviewId, seatId, deviceKey],
  );
  return {
    ...state,
    add: (op) => outbox().add(op),
    retry: () => outbox().retry(),
    forgetRefusal: (key) => outbox().forgetRefusal(key),
    forgetUnreadable: () => outbox().forgetUnreadable(),
  };
}
