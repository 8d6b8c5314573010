import { uuidv7 } from "uuidv7";
import { isScoringOp, type LiveOp, type OpAck } from "./live-op";
import { isInPageOnly, makeOutbox, type OutboxState } from "./outbox";
import { DATABASE, DATABASE_BEFORE, indexedDbDevice, memoryDevice } from "./outbox-device";
import { type KeptOp, makeSealedStore, type SealedStore } from "./outbox-store";
import { type Refusal, withRefusal } from "./refusals";
import { type DeviceKey, makeSeal } from "./seal";
import { sendTo } from "./send-op";
import { takesBack } from "./takes-back";

type Stored = (op: LiveOp, ack: OpAck) => void;

/** Whose changes, and what they are sealed with on this device. */
export type OutboxSeat = {
  readonly interviewId: string;
  readonly seatId: string;
  readonly deviceKey: DeviceKey;
};

/** How what waits is kept: sealed on this device, open on it as the browser cannot seal, or in this page alone. */
export type Keeping = "sealed" | "open" | "page";

export type SeatOutboxState = OutboxState & {
  readonly keeping: Keeping;
  readonly refusals: readonly Refusal[];
  /** Changes the server refused since this page opened, those whose notice was closed included. */
  readonly refused: number;
  /** Changes on this device for this seat that do not open any more. */
  readonly unreadable: number;
};

export type SeatOutbox = {
  readonly state: () => SeatOutboxState;
  /** Resolves once the change is safe; never fails. */
  readonly add: (op: LiveOp) => Promise<void>;
  readonly retry: () => void;
  readonly forgetRefusal: (key: string) => void;
  readonly forgetUnreadable: () => void;
  readonly onChange: (listener: () => void) => () => void;
  readonly onStored: (listener: Stored) => () => void;
};

/** A step of the agenda means the moment it was made in; minutes later it would jerk everybody about. */
const STEP_IS_STALE_MS = 30_000;

const STALE_STEP =
  "Steps of the agenda that were pressed without a connection may not have arrived, and are not sent any more, as the interview may have moved on since. Look where it is, and press again what still holds.";

/** What was asked stays true, however late it arrives. */
const RECORDS: ReadonlySet<LiveOp["type"]> = new Set(["entry.reword", "entry.skip"]);

type OpenOutbox = SeatOutbox & { readonly close: () => void };

const open = new Map<string, OpenOutbox>();
let device: { readonly keyId: string; readonly store: SealedStore } | undefined;

function deviceStore(key: DeviceKey): SealedStore {
  if (device?.keyId !== key.id) {
    // Without a secure context there is no `subtle`, whatever its type says.
    const sealing = canSeal() ? makeSeal(crypto, key) : null;
    // Whoever seals hears of the failure.
    sealing?.catch(() => {});
    const store = hasDatabase()
      ? makeSealedStore(indexedDbDevice(DATABASE), sealing, indexedDbDevice(DATABASE_BEFORE))
      : makeSealedStore(memoryDevice(), sealing, null);
    device = { keyId: key.id, store };
  }
  return device.store;
}

const canSeal = () => window.isSecureContext && "subtle" in crypto;
const hasDatabase = () => "indexedDB" in window;

/** One seat's outbox. It outlives the page that made it: going to the scorecard stops nothing. Browser only. */
export function outboxOf(seat: OutboxSeat): SeatOutbox {
  const owner = ownerOf(seat);
  const known = open.get(owner);
  if (known) return known;
  // The server made this page for this seat, so what lies open here is its person's.
  void deviceStore(seat.deviceKey)
    .sealOpen(owner)
    .catch(() => {});
  return opened(seat);
}

function opened(seat: OutboxSeat): SeatOutbox {
  const owner = ownerOf(seat);
  const made = open.get(owner) ?? makeSeatOutbox(seat, owner, deviceStore(seat.deviceKey));
  open.set(owner, made);
  return made;
}

const ownerOf = ({ interviewId, seatId }: OutboxSeat) => `${interviewId}/${seatId}`;

/** Wakes the outboxes of everything that an earlier visit of this person left on this device. */
export async function resumeLeftovers(deviceKey: DeviceKey): Promise<readonly SeatOutbox[]> {
  const owners = await deviceStore(deviceKey)
    .owners()
    .catch(() => []);
  return owners.flatMap((owner) => {
    const [interviewId, seatId] = owner.split("/");
    return interviewId && seatId ? [opened({ interviewId, seatId, deviceKey })] : [];
  });
}

/** Call when somebody signs out: what waits stays on the device, sealed, and nothing of it in this page. */
export function closeOutboxes(): void {
  for (const outbox of open.values()) outbox.close();
  open.clear();
  device = undefined;
}

function makeSeatOutbox({ interviewId, seatId }: OutboxSeat, owner: string, store: SealedStore): OpenOutbox {
  const changed = new Set<() => void>();
  const stored = new Set<Stored>();
  let unreadable: readonly number[] = [];
  let state: SeatOutboxState = {
    waiting: [],
    link: "fine",
    keeping: keepingOf([]),
    refusals: [],
    refused: 0,
    unreadable: 0,
  };
  const set = (next: SeatOutboxState) => {
    state = next;
    for (const listener of changed) listener();
  };
  const outbox = makeOutbox(
    owner,
    store,
    sendTo(interviewId, seatId),
    {
      changed: (next) => set({ ...state, ...next, keeping: keepingOf(next.waiting) }),
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
  const warn = (event: BeforeUnloadEvent) => {
    if (state.waiting.length > 0) event.preventDefault();
  };
  void outbox.resume();
  void store.unreadable(owner).then(
    (found) => {
      unreadable = found;
      if (found.length > 0) set({ ...state, unreadable: found.length });
    },
    () => {},
  );
  window.addEventListener("online", outbox.retry);
  window.addEventListener("beforeunload", warn);
  return {
    state: () => state,
    add: outbox.add,
    retry: outbox.retry,
    forgetRefusal: (key) => set({ ...state, refusals: state.refusals.filter((one) => one.key !== key) }),
    forgetUnreadable: () => {
      for (const order of unreadable) void store.remove(order).catch(() => {});
      set({ ...state, unreadable: 0 });
    },
    onChange: (listener) => {
      changed.add(listener);
      return () => changed.delete(listener);
    },
    onStored: (listener) => {
      stored.add(listener);
      return () => stored.delete(listener);
    },
    close: () => {
      outbox.close();
      window.removeEventListener("online", outbox.retry);
      window.removeEventListener("beforeunload", warn);
    },
  };
}

function keepingOf(waiting: readonly KeptOp[]): Keeping {
  if (!hasDatabase() || waiting.some(isInPageOnly)) return "page";
  return canSeal() ? "sealed" : "open";
}

function tooLate({ op, madeAt }: KeptOp, lost: readonly LiveOp[]): string | null {
  if (isScoringOp(op) || RECORDS.has(op.type)) return null;
  return takesBack(op, lost) || Date.now() - madeAt >= STEP_IS_STALE_MS ? STALE_STEP : null;
}

function wordsIn(op: LiveOp): string | null {
  if (op.type === "evidence.write") return op.line.text;
  return op.type === "reason.write" || op.type === "entry.reword" || op.type === "entry.add" ? op.text : null;
}
