"use client";

import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import type { OpAck } from "./live-op";
import type { KeptOp } from "./outbox-store";
import { outboxOf } from "./outboxes";
import type { OutboxSeat, SeatOutbox, SeatOutboxState } from "./seat-outbox";

const EMPTY: SeatOutboxState = {
  waiting: [],
  link: "fine",
  keeping: "sealed",
  refusals: [],
  refused: 0,
  unreadable: 0,
  handedIn: null,
};

type SeatOutboxActs = Pick<
  SeatOutbox,
  "add" | "retry" | "forgetRefusal" | "forgetUnreadable" | "toFile" | "fromFile"
>;

/** The outbox of one seat in one interview, as this page sees it. */
export function useOutbox(
  { interviewId, seatId, deviceKey }: OutboxSeat,
  onStored: (kept: KeptOp, ack: OpAck) => void,
): SeatOutboxState & SeatOutboxActs {
  const outbox = () => outboxOf({ interviewId, seatId, deviceKey });
  const state = useSyncExternalStore(
    (changed) => outbox().onChange(changed),
    () => outbox().state(),
    () => EMPTY,
  );
  const stored = useEffectEvent(onStored);
  useEffect(
    () => outboxOf({ interviewId, seatId, deviceKey }).onStored((kept, ack) => stored(kept, ack)),
    [interviewId, seatId, deviceKey],
  );
  return {
    ...state,
    add: (op) => outbox().add(op),
    retry: () => outbox().retry(),
    forgetRefusal: (key) => outbox().forgetRefusal(key),
    forgetUnreadable: () => outbox().forgetUnreadable(),
    toFile: () => outbox().toFile(),
    fromFile: (text, seen) => outbox().fromFile(text, seen),
  };
}
