import { uuidv7 } from "uuidv7";
import { isScoringOp, type LiveOp, type OpAck } from "./live-op";
import { makeOutbox, type OutboxState } from "./outbox";
import { indexedDbStore, type KeptOp, memoryStore, type OutboxStore } from "./outbox-store";
import { type Refusal, withRefusal } from "./refusals";
import { sendTo } from "./send-op";
import { takesBack } from "./takes-back";

type Stored = (op: LiveOp, ack: OpAck) => void;

export type SeatOutboxState = OutboxState & {
  readonly refusals: readonly Refusal[];
  /** Changes the server refused since this page opened, those whose notice was closed included. */
  readonly refused: number;
};

export type SeatOutbox = {
  readonly state: () => SeatOutboxState;
  /** Resolves once the change is safe; never fails. */
  readonly add: (op: LiveOp) => Promise<void>;
  readonly retry: () => void;
  readonly forgetRefusal: (key: string) => void;
  readonly onChange: (listener: () => void) => () => void;
  readonly onStored: (listener: Stored) => () => void;
};

/** A step of the agenda means the moment it was made in; minutes later it would jerk everybody about. */
const STEP_IS_STALE_MS = 30_000;

const STALE_STEP =
  "Steps of the agenda that were pressed without a connection may not have arrived, and are not sent any more, as the interview may have moved on since. Look where it is, and press again what still holds.";

/** What was asked stays true, however late it arrives. */
const RECORDS: ReadonlySet<LiveOp["type"]> = new Set(["entry.reword", "entry.skip"]);

const open = new Map<string, SeatOutbox>();
let store: OutboxStore | undefined;

function deviceStore(): OutboxStore {
  store ??= "indexedDB" in window ? indexedDbStore() : memoryStore();
  return store;
}

/** One seat's outbox. It outlives the page that made it: going to the scorecard stops nothing. Browser only. */
export function outboxOf(interviewId: string, seatId: string): SeatOutbox {
  const owner = `${interviewId}/${seatId}`;
  const known = open.get(owner);
  if (known) return known;
  const made = makeSeatOutbox(interviewId, seatId, owner);
  open.set(owner, made);
  return made;
}

/** Wakes the outboxes of everything an earlier visit left on this device. */
export async function resumeLeftovers(): Promise<readonly SeatOutbox[]> {
  const owners = await deviceStore()
    .owners()
    .catch(() => []);
  return owners.flatMap((owner) => {
    const [interviewId, seatId] = owner.split("/");
    return interviewId && seatId ? [outboxOf(interviewId, seatId)] : [];
  });
}

function makeSeatOutbox(interviewId: string, seatId: string, owner: string): SeatOutbox {
  const changed = new Set<() => void>();
  const stored = new Set<Stored>();
  let state: SeatOutboxState = { waiting: [], link: "fine", refusals: [], refused: 0 };
  const set = (next: SeatOutboxState) => {
    state = next;
    for (const listener of changed) listener();
  };
  const outbox = makeOutbox(
    owner,
    deviceStore(),
    sendTo(interviewId, seatId),
    {
      changed: (next) => set({ ...state, ...next }),
      stored: ({ op }, ack) => {
        for (const listener of stored) listener(op, ack);
      },
      refused: ({ key, op }, sentence) =>
        set({
          ...state,
          refusals: withRefusal(state.refusals, { key, sentence, words: wordsIn(op) }),
          refused: state.refused + 1,
        }),
    },
    uuidv7,
    tooLate,
    (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  );
  void outbox.resume();
  window.addEventListener("online", outbox.retry);
  window.addEventListener("beforeunload", (event) => {
    if (state.waiting.length > 0) event.preventDefault();
  });
  return {
    state: () => state,
    add: outbox.add,
    retry: outbox.retry,
    forgetRefusal: (key) => set({ ...state, refusals: state.refusals.filter((one) => one.key !== key) }),
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

function tooLate({ op, madeAt }: KeptOp, lost: readonly LiveOp[]): string | null {
  if (isScoringOp(op) || RECORDS.has(op.type)) return null;
  return takesBack(op, lost) || Date.now() - madeAt >= STEP_IS_STALE_MS ? STALE_STEP : null;
}

function wordsIn(op: LiveOp): string | null {
  if (op.type === "evidence.write") return op.line.text;
  return op.type === "reason.write" || op.type === "entry.reword" || op.type === "entry.add" ? op.text : null;
}
