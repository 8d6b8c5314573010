import { uuidv7 } from "uuidv7";
import { readChanges, writeChanges } from "./changes-file";
import type { KeptOp } from "./kept-op";
import { isScoringOp, type LiveOp, type OpAck } from "./live-op";
import { isInPageOnly, makeOutbox } from "./outbox";
import { type Dispute, NOTHING_WAITS, type OutboxState } from "./outbox-state";
import { type Refusal, withRefusal } from "./refusals";
import type { DeviceKey } from "./seal";
import { sendTo } from "./send-op";
import { takesBack } from "./takes-back";
import { canSeal, deviceFor, hasDatabase } from "./this-device";

/** The last number known in the room's lane, and in one's own. */
export type Lanes = { readonly room: number; readonly own: number };

type Stored = (kept: KeptOp, ack: OpAck) => void;

/** A change and what the server answered. */
export type Answered = { readonly op: LiveOp; readonly ack: OpAck };

/** More than anybody changes while a page is on its way. */
const ANSWERS_KEPT = 200;

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
  /** What became of the file handed in last, on this page. */
  readonly handedIn: HandedIn | null;
};

export type SeatOutbox = {
  readonly state: () => SeatOutboxState;
  /** Resolves once the change is safe; never fails. `seen`: the mark of what its author saw where it writes. */
  readonly add: (op: LiveOp, seen: string | null) => Promise<void>;
  readonly retry: () => void;
  readonly choose: (dispute: Dispute, which: "here" | "there") => void;
  /** Lets go of a change that the server fails on. */
  readonly leaveOut: (kept: KeptOp) => void;
  readonly forgetRefusal: (key: string) => void;
  readonly forgetUnreadable: () => void;
  /** What waits, as a file for its author alone; null where the browser cannot seal. */
  readonly toFile: () => Promise<string | null>;
  /** Puts what a file holds among what waits. `seen`: how far this page knows the two lanes. A sentence where it is not for this seat. */
  readonly fromFile: (text: string, seen: Lanes) => Promise<string | null>;
  readonly onChange: (listener: () => void) => () => void;
  readonly onStored: (listener: Stored) => () => void;
  /** The latest answers, oldest first: a page that was read before them and drawn after them has not got them. */
  readonly answers: () => readonly Answered[];
};

/** Changes in a file: stored by handing it in, stored before, refused; the rest waits. */
export type HandedIn = {
  readonly total: number;
  readonly fresh: number;
  readonly before: number;
  readonly refused: number;
};

export type OpenOutbox = SeatOutbox & { readonly close: () => void };

const NO_FILE = { keys: new Set<string>(), seen: { room: 0, own: 0 } };

const CANNOT_OPEN =
  "A file like this opens over https only, and this address is not. Ask whoever runs Evenhand for its https address.";

/** A step of the agenda means the moment it was made in; minutes later it would jerk everybody about. */
const STEP_IS_STALE_MS = 30_000;

const STALE_STEP =
  "Steps of the agenda that were pressed without a connection may not have arrived, and are not sent any more, as the interview may have moved on since. Look where it is, and press again what still holds.";

/** What was asked stays true, however late it arrives. */
const RECORDS: ReadonlySet<LiveOp["type"]> = new Set(["entry.reword", "entry.skip"]);

/** The outbox of one seat on this device, with everything a page shows of it. */
export function makeSeatOutbox(seat: OutboxSeat, owner: string): OpenOutbox {
  const { store, sealing } = deviceFor(seat.deviceKey);
  const changed = new Set<() => void>();
  const stored = new Set<Stored>();
  let answers: readonly Answered[] = [];
  let unreadable: readonly number[] = [];
  let state: SeatOutboxState = {
    ...NOTHING_WAITS,
    keeping: keepingOf([]),
    refusals: [],
    refused: 0,
    unreadable: 0,
    handedIn: null,
  };
  let inFile: { readonly keys: ReadonlySet<string>; readonly seen: Lanes } = NO_FILE;
  const countOfFile = ({ key }: KeptOp, how: "fresh" | "before" | "refused") => {
    const { handedIn } = state;
    if (!handedIn || !inFile.keys.has(key)) return;
    set({ ...state, handedIn: { ...handedIn, [how]: handedIn[how] + 1 } });
  };
  const set = (next: SeatOutboxState) => {
    state = next;
    for (const listener of changed) listener();
  };
  const outbox = makeOutbox(
    owner,
    store,
    sendTo(seat.interviewId, seat.seatId),
    {
      changed: (next) => {
        // One more to choose about: like a refusal, it keeps a card from being handed in as it is.
        const more = next.disputes.length > state.disputes.length ? 1 : 0;
        set({ ...state, ...next, keeping: keepingOf(next.waiting), refused: state.refused + more });
      },
      stored: (kept, ack) => {
        answers = [...answers, { op: kept.op, ack }].slice(-ANSWERS_KEPT);
        for (const listener of stored) listener(kept, ack);
        const known = isScoringOp(kept.op) ? inFile.seen.own : inFile.seen.room;
        countOfFile(kept, ack.seq <= known ? "before" : "fresh");
      },
      refused: (kept, sentence) => {
        const { key, op } = kept;
        set({
          ...state,
          refusals: withRefusal(state.refusals, { key, sentence, words: wordsIn(op) }),
          refused: state.refused + 1,
        });
        countOfFile(kept, "refused");
      },
    },
    uuidv7,
    tooLate,
    (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  );
  const warn = (event: BeforeUnloadEvent) => {
    if (state.waiting.length + state.disputes.length > 0) event.preventDefault();
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
    choose: (dispute, which) => void outbox.choose(dispute, which),
    leaveOut: (kept) => void outbox.leaveOut(kept),
    forgetRefusal: (key) => set({ ...state, refusals: state.refusals.filter((one) => one.key !== key) }),
    forgetUnreadable: () => {
      for (const order of unreadable) void store.remove(order).catch(() => {});
      set({ ...state, unreadable: 0 });
    },
    toFile: async () => sealing && writeChanges(seat, unsentIn(state), await sealing),
    fromFile: async (text, seen) => {
      if (!sealing) return CANNOT_OPEN;
      const read = await readChanges(text, seat, await sealing);
      if (read.kind === "refused") return read.sentence;
      inFile = { keys: new Set(read.changes.map(({ key }) => key)), seen };
      set({ ...state, handedIn: { total: inFile.keys.size, fresh: 0, before: 0, refused: 0 } });
      // Not awaited: where the device keeps nothing, that would be their answer.
      void outbox.take(read.changes);
      return null;
    },
    onChange: (listener) => {
      changed.add(listener);
      return () => changed.delete(listener);
    },
    onStored: (listener) => {
      stored.add(listener);
      return () => stored.delete(listener);
    },
    answers: () => answers,
    close: () => {
      outbox.close();
      window.removeEventListener("online", outbox.retry);
      window.removeEventListener("beforeunload", warn);
    },
  };
}

function unsentIn({ waiting, disputes }: OutboxState): readonly KeptOp[] {
  return [...disputes.map(({ kept }) => kept), ...waiting];
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
