import type { LiveOp, OpAck } from "./live-op";
import type { KeptOp, OutboxStore } from "./outbox-store";

/** What became of one sending. Only `stored` and `refused` are definite; everything else is asked again. */
export type Answer =
  | { readonly kind: "stored"; readonly ack: OpAck }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "unknown" }
  /** The server answered that it failed. Asked again, but not for ever: the next change waits behind it. */
  | { readonly kind: "failed" }
  | { readonly kind: "signed-out" };

export type Send = (kept: KeptOp) => Promise<Answer>;

export type OutboxState = {
  /** Changes without a definite answer yet, in the order they were made. */
  readonly waiting: readonly KeptOp[];
  /** How the last sending ended. */
  readonly link: "fine" | "unreachable" | "signed-out";
};

export type OutboxEvents = {
  readonly changed: (state: OutboxState) => void;
  readonly stored: (kept: KeptOp, ack: OpAck) => void;
  readonly refused: (kept: KeptOp, sentence: string) => void;
};

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;
const MOST_FAILURES = 6;
const AGAIN = { kind: "again" } as const;
const UNKNOWN: Answer = { kind: "unknown" };
const refusedFor = (sentence: string): Answer => ({ kind: "refused", sentence });
const GIVEN_UP = refusedFor("The server could not store this change.");
const UNSTORED = Number.MAX_SAFE_INTEGER;
const MEMORY_ONLY = -1;

/** The device would not keep it: it goes with the tab. */
export function isInPageOnly({ order }: KeptOp): boolean {
  return order === MEMORY_ONLY;
}

export type Outbox = ReturnType<typeof makeOutbox>;

/**
 * Every change is kept on the device first and sent in order, one at a time, with the key it was made
 * with, until there is a definite answer. Unknown is not failure: the same key is asked again.
 */
export function makeOutbox(
  owner: string,
  store: OutboxStore,
  send: Send,
  events: OutboxEvents,
  newKey: () => string,
  /**
   * A sentence when this change must not be sent any more, else null. `lost`: what it waited behind that was never
   * stored, which it may be meant to take back.
   */
  tooLate: (kept: KeptOp, lost: readonly LiveOp[]) => string | null,
  pause: (ms: number) => Promise<void>,
  clock: () => number = Date.now,
) {
  let waiting: readonly KeptOp[] = [];
  let link: OutboxState["link"] = "fine";
  let running = false;
  let closed = false;
  let lost: readonly { readonly op: LiveOp; readonly behind: ReadonlySet<string> }[] = [];
  let hurry: () => void = () => {};
  /** By key, whoever waits for the answer to a change that is in memory only. */
  const answered = new Map<string, () => void>();
  const hurried = () =>
    new Promise<void>((resolve) => {
      hurry = resolve;
    });

  /** Shown at once; the order on the device is the order of these calls. Resolves once it is safe. */
  async function keep(made: Omit<KeptOp, "order">): Promise<void> {
    waiting = [...waiting, { ...made, order: UNSTORED }];
    tell();
    // A device that keeps nothing (full, or a private window) still sends; only a killed tab would lose it.
    const { order } = await store.add(made).catch(() => ({ order: MEMORY_ONLY }));
    waiting = waiting.map((one) => (one.key === made.key ? { ...one, order } : one));
    const safe =
      order === MEMORY_ONLY
        ? new Promise<void>((resolve) => answered.set(made.key, resolve))
        : Promise.resolve();
    void drain();
    await safe;
  }

  const tell = () => events.changed({ waiting, link });

  async function drain() {
    if (running || closed) return;
    running = true;
    let wait = FIRST_WAIT_MS;
    let failures = 0;
    while (!closed) {
      const [next] = waiting;
      // On the device first: `add` comes back here once it is.
      if (!next || next.order === UNSTORED) break;
      const late = tooLate(
        next,
        lost.filter(({ behind }) => behind.has(next.key)).map(({ op }) => op),
      );
      const given = late
        ? refusedFor(late)
        : await Promise.race([send(next).catch(() => UNKNOWN), hurried().then(() => AGAIN)]);
      if (given.kind === "again") {
        wait = FIRST_WAIT_MS;
        continue;
      }
      failures = given.kind === "failed" ? failures + 1 : 0;
      const answer = failures >= MOST_FAILURES ? GIVEN_UP : given;
      if (answer.kind === "stored" || answer.kind === "refused") {
        // What cannot be forgotten is sent again one day, under the same key: no harm done.
        if (next.order !== MEMORY_ONLY) await store.remove(next.order).catch(() => {});
        waiting = waiting.filter((kept) => kept.key !== next.key);
        if (late !== null || answer === GIVEN_UP)
          lost = [...lost, { op: next.op, behind: new Set(waiting.map((kept) => kept.key)) }];
        answered.get(next.key)?.();
        answered.delete(next.key);
        link = "fine";
        wait = FIRST_WAIT_MS;
        failures = 0;
        if (answer.kind === "stored") events.stored(next, answer.ack);
        else events.refused(next, answer.sentence);
        tell();
        continue;
      }
      link = answer.kind === "signed-out" ? "signed-out" : "unreachable";
      tell();
      const again = await Promise.race([pause(wait), hurried().then(() => AGAIN)]);
      wait = again === AGAIN ? FIRST_WAIT_MS : Math.min(wait * 2, LONGEST_WAIT_MS);
    }
    running = false;
  }

  return {
    /** Finds what an earlier page left behind and sends it. */
    resume: async () => {
      const left = await store.all(owner).catch(() => []);
      if (closed) return;
      const known = new Set(waiting.map((kept) => kept.key));
      waiting = [...left.filter((kept) => !known.has(kept.key)), ...waiting];
      tell();
      void drain();
    },
    /**
     * Resolves once the change is safe: on the device, or answered where the device keeps nothing. Until then its words
     * must stay wherever they were kept before.
     */
    add: (op: LiveOp): Promise<void> => keep({ key: newKey(), owner, op, madeAt: clock() }),
    /** Takes up changes that were made elsewhere, in their order. What was stored before is only answered again. */
    take: async (changes: readonly Omit<KeptOp, "order" | "owner">[]): Promise<void> => {
      const known = new Set(waiting.map((kept) => kept.key));
      await Promise.all(changes.filter(({ key }) => !known.has(key)).map((one) => keep({ ...one, owner })));
    },
    /**
     * Asks again now, not waiting for an answer that may never come: the network or the stream came back, or
     * somebody pressed Retry. The key is the same, so an answer that is only late does no harm.
     */
    retry: () => {
      hurry();
      void drain();
    },
    /** Sends nothing more and lets go of everything in memory; the device keeps what it has. */
    close: () => {
      closed = true;
      waiting = [];
      tell();
      hurry();
    },
  };
}
