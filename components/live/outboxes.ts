import { uuidv7 } from "uuidv7";
import type { LiveOp, OpAck } from "./live-op";
import { makeOutbox, type OutboxState } from "./outbox";
import { indexedDbStore, memoryStore, type OutboxStore } from "./outbox-store";
import { sendTo } from "./send-op";

type Stored = (op: LiveOp, ack: OpAck) => void;

export type SeatOutbox = {
  readonly state: () => OutboxState & { readonly refusal: string | null };
  readonly add: (op: LiveOp) => void;
  readonly retry: () => void;
  readonly forgetRefusal: () => void;
  readonly onChange: (listener: () => void) => () => void;
  readonly onStored: (listener: Stored) => () => void;
};

const open = new Map<string, SeatOutbox>();
let store: OutboxStore | undefined;

/** One seat's outbox. It outlives the page that made it: going to the scorecard stops nothing. Browser only. */
export function outboxOf(interviewId: string, seatId: string): SeatOutbox {
  const owner = `${interviewId}/${seatId}`;
  const known = open.get(owner);
  if (known) return known;
  const made = makeSeatOutbox(interviewId, owner);
  open.set(owner, made);
  return made;
}

function makeSeatOutbox(interviewId: string, owner: string): SeatOutbox {
  store ??= "indexedDB" in window ? indexedDbStore() : memoryStore();
  const changed = new Set<() => void>();
  const stored = new Set<Stored>();
  let state: ReturnType<SeatOutbox["state"]> = { waiting: [], link: "fine", refusal: null };
  const set = (next: typeof state) => {
    state = next;
    for (const listener of changed) listener();
  };
  const outbox = makeOutbox(
    owner,
    store,
    sendTo(interviewId),
    {
      changed: (next) => set({ ...next, refusal: state.refusal }),
      stored: ({ op }, ack) => {
        for (const listener of stored) listener(op, ack);
      },
      refused: (_kept, sentence) => set({ ...state, refusal: sentence }),
    },
    uuidv7,
    (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  );
  void outbox.resume();
  window.addEventListener("online", outbox.retry);
  window.addEventListener("beforeunload", (event) => {
    if (state.waiting.length > 0) event.preventDefault();
  });
  return {
    state: () => state,
    add: (op) => void outbox.add(op),
    retry: outbox.retry,
    forgetRefusal: () => set({ ...state, refusal: null }),
    onChange: (listener) => {
      changed.add(listener);
      return () => changed.delete(listener);
    },
    onStored: (listener) => {
      stored.add(listener);
      return () => stored.delete(listener);
    },
  };
}
