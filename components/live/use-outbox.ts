"use client";

import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import type { KeptOp } from "./kept-op";
import type { LiveOp, OpAck } from "./live-op";
import { NOTHING_WAITS } from "./outbox-state";
import { outboxOf } from "./outboxes";
import type { Answered, OutboxSeat, SeatOutbox, SeatOutboxState } from "./seat-outbox";

const EMPTY: SeatOutboxState = {
  ...NOTHING_WAITS,
  keeping: "sealed",
  refusals: [],
  refused: 0,
  unreadable: 0,
  handedIn: null,
};

type SeatOutboxActs = Pick<
  SeatOutbox,
  "add" | "retry" | "choose" | "leaveOut" | "forgetRefusal" | "forgetUnreadable" | "toFile" | "fromFile"
>;

/** The outbox of one seat in one interview, as this page sees it. */
export function useOutbox(
  { interviewId, seatId, deviceKey }: OutboxSeat,
  onStored: (kept: KeptOp, ack: OpAck) => void,
): SeatOutboxState &
  SeatOutboxActs & {
    /** What waits now, also before the page was drawn with it. */
    readonly latest: () => readonly LiveOp[];
    /** What was answered lately, also before this page was drawn. */
    readonly answers: () => readonly Answered[];
  } {
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
    add: (op, seen) => outbox().add(op, seen),
    retry: () => outbox().retry(),
    choose: (dispute, which) => outbox().choose(dispute, which),
    leaveOut: (kept) => outbox().leaveOut(kept),
    forgetRefusal: (key) => outbox().forgetRefusal(key),
    forgetUnreadable: () => outbox().forgetUnreadable(),
    latest: () =>
      outbox()
        .state()
        .waiting.map(({ op }) => op),
    answers: () => outbox().answers(),
    toFile: () => outbox().toFile(),
    fromFile: (text, seen) => outbox().fromFile(text, seen),
  };
}
