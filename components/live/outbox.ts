import { markOf } from "@/lib/domain/scoring/standing";
import type { KeptOp } from "./kept-op";
import type { LiveOp } from "./live-op";
import { makeAsides } from "./outbox-asides";
import {
  type Answer,
  type Dispute,
  newestOf,
  type OutboxEvents,
  type OutboxState,
  type Send,
} from "./outbox-state";
import type { OutboxStore } from "./outbox-store";
import { nextInTurn, subjectOf, UNSTORED } from "./outbox-turn";

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;
const MEMORY_ONLY = -1;
const UNKNOWN: Answer = { kind: "unknown" };
const LINKS = { unknown: "unreachable", failed: "failing", "signed-out": "signed-out" } as const;

/** The device would not keep it: it goes with the tab. */
export function isInPageOnly({ order }: KeptOp): boolean {
  return order === MEMORY_ONLY;
}

export type Outbox = ReturnType<typeof makeOutbox>;

/**
 * Every change is kept on the device first and sent in order, one at a time, with the key it was made
 * with, until there is a definite answer. Unknown is not failure: the same key is asked again, for ever.
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
  let disputes: readonly Dispute[] = [];
  let link: OutboxState["link"] = "fine";
  let running = false;
  let closed = false;
  let lost: readonly { readonly op: LiveOp; readonly behind: ReadonlySet<string> }[] = [];
  const asides = makeAsides(pause, () => void drain());
  /** By key, whoever waits for the answer to a change that is in memory only. */
  const answered = new Map<string, () => void>();
  let hurry: () => void = () => {};
  let hurried = Promise.resolve();
  const renewHurry = () => {
    hurried = new Promise<void>((resolve) => {
      hurry = resolve;
    });
  };
  renewHurry();

  const tell = () =>
    events.changed({
      waiting,
      failing: waiting.filter(({ key }) => asides.failsAgain(key)),
      disputes: newestOf(disputes),
      link,
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

  /** What cannot be removed is sent again one day, under the same key: no harm done. */
  async function forget(kept: KeptOp): Promise<void> {
    if (!isInPageOnly(kept)) await store.remove(kept.order).catch(() => {});
    asides.forget(kept.key);
    answered.get(kept.key)?.();
    answered.delete(kept.key);
  }

  const noMoreWaits = ({ key }: KeptOp) => {
    waiting = waiting.filter((kept) => kept.key !== key);
  };

  async function drain() {
    if (running || closed) return;
    running = true;
    let wait = FIRST_WAIT_MS;
    while (!closed) {
      const next = nextInTurn(waiting, asides.isAside);
      if (!next) break;
      const late = tooLate(
        next,
        lost.filter(({ behind }) => behind.has(next.key)).map(({ op }) => op),
      );
      const answer: Answer | "again" = late
        ? { kind: "refused", sentence: late }
        : await Promise.race([send(next).catch(() => UNKNOWN), hurried.then(() => "again" as const)]);
      if (closed) break;
      if (answer === "again") {
        wait = FIRST_WAIT_MS;
        continue;
      }
      if (answer.kind === "stored" || answer.kind === "refused") {
        await forget(next);
        noMoreWaits(next);
        if (late !== null)
          lost = [...lost, { op: next.op, behind: new Set(waiting.map((kept) => kept.key)) }];
        link = "fine";
        wait = FIRST_WAIT_MS;
        if (answer.kind === "stored") events.stored(next, answer.ack);
        else events.refused(next, answer.sentence);
        tell();
        // Whoever has written there since has chosen.
        if (answer.kind === "stored") await settle(disputesAbout(next));
        continue;
      }
      if (answer.kind === "overtaken") {
        noMoreWaits(next);
        asides.forget(next.key);
        disputes = [...disputes, { kept: next, standing: answer.standing }];
        link = "fine";
        wait = FIRST_WAIT_MS;
        tell();
        continue;
      }
      link = LINKS[answer.kind];
      const goesAside = answer.kind === "failed" && asides.failed(next.key);
      tell();
      if (goesAside) continue;
      const hurriedOn = await Promise.race([pause(wait), hurried.then(() => true)]);
      wait = hurriedOn ? FIRST_WAIT_MS : Math.min(wait * 2, LONGEST_WAIT_MS);
    }
    running = false;
  }

  const disputesAbout = ({ op }: KeptOp) =>
    disputes.filter(({ kept }) => subjectOf(kept.op) === subjectOf(op));

  async function settle(settled: readonly Dispute[]): Promise<void> {
    if (settled.length === 0) return;
    disputes = disputes.filter((one) => !settled.includes(one));
    tell();
    for (const { kept } of settled) await forget(kept);
  }

  return {
    /** Finds what an earlier page left behind and sends it. */
    resume: async () => {
      const left = await store.all(owner).catch(() => []);
      if (closed) return;
      const known = new Set([...waiting, ...disputes.map(({ kept }) => kept)].map(({ key }) => key));
      waiting = [...left.filter(({ key }) => !known.has(key)), ...waiting];
      tell();
      void drain();
    },
    /**
     * Resolves once the change is safe: on the device, or answered where the device keeps nothing. Until then its words
     * must stay wherever they were kept before. `seen`: the mark of what its author saw where it writes.
     */
    add: (op: LiveOp, seen: string | null = null): Promise<void> =>
      keep({ key: newKey(), owner, op, madeAt: clock(), ...(seen === null ? {} : { seen }) }),
    /** Takes up changes that were made elsewhere, in their order. What was stored before is only answered again. */
    take: async (changes: readonly Omit<KeptOp, "order" | "owner">[]): Promise<void> => {
      const known = new Set([...waiting, ...disputes.map(({ kept }) => kept)].map(({ key }) => key));
      await Promise.all(changes.filter(({ key }) => !known.has(key)).map((one) => keep({ ...one, owner })));
    },
    /** Ends a dispute: with what was meant here, sent anew over what stands there, or with that. */
    choose: async ({ kept, standing }: Dispute, which: "here" | "there"): Promise<void> => {
      const about = disputesAbout(kept);
      const seen = markOf(standing);
      // Kept anew before the old one goes: a tab killed in between has both.
      if (which === "here")
        await keep({ key: newKey(), owner, op: kept.op, madeAt: clock(), ...(seen ? { seen } : {}) });
      await settle(about);
    },
    /** Lets go of a change that the server fails on. */
    leaveOut: async (kept: KeptOp): Promise<void> => {
      noMoreWaits(kept);
      tell();
      await forget(kept);
      void drain();
    },
    /**
     * Asks again now, not waiting for an answer that may never come: the network or the stream came back, or
     * somebody pressed Retry. The key is the same, so an answer that is only late does no harm.
     */
    retry: () => {
      const go = hurry;
      renewHurry();
      go();
      asides.endAll();
      void drain();
    },
    /** Sends nothing more and lets go of everything in memory; the device keeps what it has. */
    close: () => {
      closed = true;
      waiting = [];
      disputes = [];
      tell();
      hurry();
    },
  };
}
