"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import type { LiveOp, OpAck } from "./live-op";
import { makeOutbox, type Outbox, type OutboxState } from "./outbox";
import { indexedDbStore, memoryStore } from "./outbox-store";
import { sendTo } from "./send-op";

const EMPTY: OutboxState = { waiting: [], link: "fine" };

/** The outbox of one seat in one interview, alive with the page. */
export function useOutbox(
  interviewId: string,
  seatId: string,
  handlers: {
    readonly onStored: (op: LiveOp, ack: OpAck) => void;
    readonly onRefused: (op: LiveOp, sentence: string) => void;
  },
): OutboxState & { readonly add: (op: LiveOp) => void; readonly retry: () => void } {
  const [state, setState] = useState(EMPTY);
  const outbox = useRef<Outbox | null>(null);
  const stored = useEffectEvent(handlers.onStored);
  const refused = useEffectEvent(handlers.onRefused);

  useEffect(() => {
    const made = makeOutbox(
      `${interviewId}/${seatId}`,
      "indexedDB" in window ? indexedDbStore() : memoryStore(),
      sendTo(interviewId),
      {
        changed: setState,
        stored: (kept, ack) => stored(kept.op, ack),
        refused: (kept, sentence) => refused(kept.op, sentence),
      },
      uuidv7,
      (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    );
    outbox.current = made;
    void made.resume();
    const retry = () => made.retry();
    window.addEventListener("online", retry);
    return () => {
      window.removeEventListener("online", retry);
      made.stop();
      outbox.current = null;
    };
  }, [interviewId, seatId]);

  const waits = state.waiting.length > 0;
  useEffect(() => {
    if (!waits) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [waits]);

  return {
    ...state,
    add: (op) => void outbox.current?.add(op),
    retry: () => outbox.current?.retry(),
  };
}
