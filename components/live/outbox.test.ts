import { describe, expect, it } from "vitest";
import { markOf } from "@/lib/domain/scoring/standing";
import type { KeptOp } from "./kept-op";
import type { LiveOp } from "./live-op";
import { makeOutbox, type Outbox } from "./outbox";
import { memoryDevice } from "./outbox-device";
import { type Answer, NOTHING_WAITS, type OutboxState } from "./outbox-state";
import { makeSealedStore, type OutboxStore } from "./outbox-store";
import { takesBack } from "./takes-back";

const PAUSE: LiveOp = { type: "interview.pause" };
const RESUME: LiveOp = { type: "interview.resume" };
const ADD: LiveOp = { type: "interview.add-time", minutes: 5 };
const UNDO: LiveOp = { type: "interview.add-time", minutes: -5 };
const END: LiveOp = { type: "interview.end" };
const SCORE: LiveOp = { type: "score.set", target: "question:alpha", score: 3 };
const STORED: Answer = { kind: "stored", ack: { seq: 1, at: 0 } };

const newStore = () => makeSealedStore(memoryDevice(), null, null);

function setUp(answers: readonly Answer[], store: OutboxStore = newStore()) {
  const sent: Pick<KeptOp, "key" | "op" | "seen">[] = [];
  const refused: string[] = [];
  let state: OutboxState = NOTHING_WAITS;
  let keys = 0;
  const queue = [...answers];
  const outbox = makeOutbox(
    "room/seat",
    store,
    async ({ key, op, seen }) => {
      sent.push({ key, op, ...(seen ? { seen } : {}) });
      return queue.shift() ?? STORED;
    },
    {
      changed: (next) => {
        state = next;
      },
      stored: () => {},
      refused: (_kept, sentence) => refused.push(sentence),
    },
    () => `key-${++keys}`,
    ({ madeAt, op }, lost) => (madeAt < 0 || takesBack(op, lost) ? "Too late." : null),
    async () => {},
    () => 7,
  );
  return { outbox, sent, refused, state: () => state, store };
}

/** Lets every promise that can go on without us go on. */
async function settle() {
  for (let turn = 0; turn < 200; turn++) await Promise.resolve();
}

describe("the outbox", () => {
  it("sends changes one at a time, in the order they were made", async () => {
    const { outbox, sent, state } = setUp([]);
    void outbox.add(PAUSE);
    void outbox.add(RESUME);
    void outbox.add(END);
    await settle();
    expect(sent.map(({ op }) => op)).toEqual([PAUSE, RESUME, END]);
    expect(state().waiting).toEqual([]);
  });

  it("asks again under the same key until the answer is definite", async () => {
    const { outbox, sent, state } = setUp([{ kind: "unknown" }, { kind: "signed-out" }, { kind: "unknown" }]);
    void outbox.add(PAUSE);
    await settle();
    expect(sent.map(({ key }) => key)).toEqual(["key-1", "key-1", "key-1", "key-1"]);
    expect(state()).toEqual(NOTHING_WAITS);
  });

  it("puts a change on the device before it sends it", async () => {
    const steps: string[] = [];
    const kept = newStore();
    const store: OutboxStore = {
      ...kept,
      add: async (op) => {
        const made = await kept.add(op);
        steps.push("kept");
        return made;
      },
      remove: async (order) => {
        steps.push("forgotten");
        await kept.remove(order);
      },
    };
    const { outbox, sent } = setUp([], store);
    await outbox.add(PAUSE);
    expect(steps[0]).toBe("kept");
    await settle();
    expect(sent).toHaveLength(1);
    expect(steps).toEqual(["kept", "forgotten"]);
  });

  it("says that a change is safe once it is on the device, however far the server is", async () => {
    const { outbox } = hanging([new Promise<Answer>(() => {})]);
    let safe = false;
    void outbox.add(PAUSE).then(() => {
      safe = true;
    });
    await settle();
    expect(safe).toBe(true);
  });

  it("says that a change a device would not keep is safe only once it is answered", async () => {
    let answer: (given: Answer) => void = () => {};
    const fails = async () => {
      throw new Error("full");
    };
    const { outbox } = hanging([new Promise<Answer>((resolve) => (answer = resolve))], {
      ...newStore(),
      add: fails,
    });
    let safe = false;
    void outbox.add(PAUSE).then(() => {
      safe = true;
    });
    await settle();
    expect(safe).toBe(false);
    answer(STORED);
    await settle();
    expect(safe).toBe(true);
  });

  it("finds and sends what an earlier page left behind, before anything new", async () => {
    const store = newStore();
    await store.add({ key: "left", owner: "room/seat", madeAt: 1, op: PAUSE });
    await store.add({ key: "other", owner: "room/somebody-else", madeAt: 2, op: END });
    const { outbox, sent } = setUp([], store);
    await outbox.resume();
    void outbox.add(RESUME);
    await settle();
    expect(sent).toEqual([
      { key: "left", op: PAUSE },
      { key: "key-1", op: RESUME },
    ]);
  });

  it("takes up changes made elsewhere under their own keys, each once, after what waits", async () => {
    const { outbox, sent } = setUp([{ kind: "unknown" }]);
    void outbox.add(PAUSE);
    void outbox.take([
      { key: "key-1", madeAt: 1, op: PAUSE },
      { key: "filed", madeAt: 2, op: SCORE },
    ]);
    await settle();
    expect(sent.map(({ key }) => key)).toEqual(["key-1", "key-1", "filed"]);
    void outbox.take([{ key: "filed", madeAt: 2, op: SCORE }]);
    await settle();
    expect(sent.map(({ key }) => key)).toEqual(["key-1", "key-1", "filed", "filed"]);
  });

  it("sends nothing more once it is closed, and leaves what waits on the device", async () => {
    const { sent, outbox, store } = hanging([Promise.resolve({ kind: "unknown" })]);
    void outbox.add(PAUSE);
    await settle();
    outbox.close();
    outbox.retry();
    await settle();
    expect(sent).toEqual([PAUSE]);
    expect(await store.all("room/seat")).toHaveLength(1);
  });

  it("lets go of what the server refuses for good, says why, and goes on", async () => {
    const { outbox, sent, refused, state } = setUp([{ kind: "refused", sentence: "Already ended." }]);
    void outbox.add(PAUSE);
    void outbox.add(END);
    await settle();
    expect(refused).toEqual(["Already ended."]);
    expect(sent).toHaveLength(2);
    expect(state().waiting).toEqual([]);
  });

  it("still sends everything when the device's database fails at every call", async () => {
    const fails = async () => {
      throw new Error("backing store");
    };
    const { outbox, sent, state } = setUp([], { add: fails, remove: fails, all: fails, owners: fails });
    await outbox.resume();
    void outbox.add(PAUSE);
    void outbox.add(RESUME);
    await settle();
    expect(sent.map(({ op }) => op)).toEqual([PAUSE, RESUME]);
    expect(state().waiting).toEqual([]);
  });

  it("does not send what has become too late, and says so", async () => {
    const store = newStore();
    await store.add({ key: "old", owner: "room/seat", madeAt: -1, op: PAUSE });
    const { outbox, sent, refused } = setUp([], store);
    await outbox.resume();
    await settle();
    expect(sent).toEqual([]);
    expect(refused).toEqual(["Too late."]);
    expect(await store.all("room/seat")).toEqual([]);
  });

  it("does not send what takes back a step that was too late, and sends the scores behind it", async () => {
    const store = newStore();
    for (const [madeAt, op] of [
      [-1, ADD],
      [5, UNDO],
      [6, SCORE],
    ] as const)
      await store.add({ key: `left ${madeAt}`, owner: "room/seat", madeAt, op });
    const { outbox, sent, state } = setUp([], store);
    await outbox.resume();
    await settle();
    expect(sent.map(({ op }) => op)).toEqual([SCORE]);
    expect(state().waiting).toEqual([]);
    void outbox.add(PAUSE);
    await settle();
    expect(sent.map(({ op }) => op)).toEqual([SCORE, PAUSE]);
  });

  it("shows what waits while the server is out of reach", async () => {
    const never = new Promise<void>(() => {});
    let state: OutboxState = NOTHING_WAITS;
    const outbox = makeOutbox(
      "room/seat",
      newStore(),
      async () => ({ kind: "unknown" }),
      {
        changed: (next) => {
          state = next;
        },
        stored: () => {},
        refused: () => {},
      },
      () => "key",
      () => null,
      () => never,
    );
    void outbox.add(PAUSE);
    await settle();
    expect(state).toMatchObject({ link: "unreachable", waiting: [{ key: "key", op: PAUSE }] });
  });

  it("asks again at once when the way is open again, however long the lost answer may take", async () => {
    const { sent, outbox, state } = hanging([new Promise<Answer>(() => {})]);
    void outbox.add(PAUSE);
    void outbox.add(RESUME);
    await settle();
    expect(sent).toEqual([PAUSE]);
    outbox.retry();
    await settle();
    expect(sent).toEqual([PAUSE, PAUSE, RESUME]);
    expect(state().waiting).toEqual([]);
  });

  it("does not sit out its pause when the way is open again", async () => {
    const { sent, outbox } = hanging([Promise.resolve({ kind: "unknown" })]);
    void outbox.add(PAUSE);
    await settle();
    expect(sent).toEqual([PAUSE]);
    outbox.retry();
    await settle();
    expect(sent).toEqual([PAUSE, PAUSE]);
  });
});

describe("a change that the server fails on", () => {
  const OTHER: LiveOp = { type: "score.set", target: "question:beta", score: 1 };
  const SECOND: LiveOp = { type: "score.set", target: "question:alpha", score: 4 };

  it("lets what is about something else go ahead, and goes on waiting with what is about the same", async () => {
    const { sent, outbox, state, release } = failing([SCORE], 4);
    for (const op of [SCORE, OTHER, SECOND, PAUSE]) void outbox.add(op);
    await settle();
    await release(3);
    expect(sent).toEqual([SCORE, SCORE, SCORE, SCORE, OTHER, PAUSE]);
    expect(state().failing.map(({ op }) => op)).toEqual([SCORE]);
    expect(state().waiting.map(({ op }) => op)).toEqual([SCORE, SECOND]);
    // The pause of the one aside is over, and the server stores it: now the second thought may follow.
    await release(1);
    expect(sent.slice(6)).toEqual([SCORE, SECOND]);
    expect(state()).toEqual(NOTHING_WAITS);
  });

  it("is tried again for ever, each time after a longer pause, up to two minutes", async () => {
    const { sent, outbox, state, release, pauses } = failing([SCORE], 40);
    void outbox.add(SCORE);
    await settle();
    await release(12);
    expect(sent).toHaveLength(13);
    expect(pauses.slice(0, 9)).toEqual([500, 1000, 2000, 8000, 16_000, 32_000, 64_000, 120_000, 120_000]);
    expect(state()).toMatchObject({ link: "failing", waiting: [{ op: SCORE }] });
  });

  it("is tried at once when somebody presses Retry, as the same change", async () => {
    const { sent, keys, outbox, release } = failing([SCORE], 4);
    void outbox.add(SCORE);
    await settle();
    await release(3);
    expect(sent).toHaveLength(4);
    outbox.retry();
    await settle();
    expect(sent).toHaveLength(5);
    expect(new Set(keys).size).toBe(1);
  });

  it("goes when its author leaves it out, from the device too, and what waited behind it is sent", async () => {
    const { sent, outbox, state, store, release } = failing([SCORE], 40);
    void outbox.add(SCORE);
    void outbox.add(SECOND);
    await settle();
    await release(3);
    const [stuck] = state().failing;
    if (!stuck) throw new Error("Nothing fails.");
    await outbox.leaveOut(stuck);
    await settle();
    expect(sent.at(-1)).toEqual(SECOND);
    expect(await store.all("room/seat")).toEqual([]);
    expect(state()).toEqual(NOTHING_WAITS);
  });
});

describe("a change that its author made on two devices", () => {
  const HERE: LiveOp = { type: "score.set", target: "question:alpha", score: 2 };
  const THERE = { type: "score.set", target: "question:alpha", score: 4 } as const;
  const OVERTAKEN: Answer = { kind: "overtaken", standing: THERE };

  it("is kept until they choose, and holds up nothing else", async () => {
    const { outbox, sent, state, store } = setUp([OVERTAKEN]);
    void outbox.add(HERE, "seen");
    void outbox.add(PAUSE);
    await settle();
    expect(sent.map(({ op }) => op)).toEqual([HERE, PAUSE]);
    expect(state()).toMatchObject({
      waiting: [],
      link: "fine",
      disputes: [{ kept: { op: HERE }, standing: THERE }],
    });
    expect((await store.all("room/seat")).map(({ op }) => op)).toEqual([HERE]);
  });

  it("comes up again on the next visit, as a killed tab chooses nothing", async () => {
    const store = newStore();
    await store.add({ key: "left", owner: "room/seat", madeAt: 1, op: HERE, seen: "seen" });
    const { outbox, state } = setUp([OVERTAKEN], store);
    await outbox.resume();
    await settle();
    expect(state().disputes).toHaveLength(1);
  });

  it("is sent anew, over what stands there, when they choose it", async () => {
    const { outbox, sent, state, store } = setUp([OVERTAKEN]);
    void outbox.add(HERE, "seen");
    await settle();
    await choose(outbox, state(), "here");
    await settle();
    expect(sent.map(({ key, seen }) => [key, seen])).toEqual([
      ["key-1", "seen"],
      ["key-2", markOf(THERE)],
    ]);
    expect(state()).toEqual(NOTHING_WAITS);
    expect(await store.all("room/seat")).toEqual([]);
  });

  it("goes when they choose the other one", async () => {
    const { outbox, sent, state, store } = setUp([OVERTAKEN]);
    void outbox.add(HERE, "seen");
    await settle();
    await choose(outbox, state(), "there");
    await settle();
    expect(sent).toHaveLength(1);
    expect(state()).toEqual(NOTHING_WAITS);
    expect(await store.all("room/seat")).toEqual([]);
  });

  it("is asked about once, by its newest value here", async () => {
    const { outbox, state, store } = setUp([OVERTAKEN, OVERTAKEN]);
    void outbox.add(HERE, "seen");
    void outbox.add({ ...THERE, score: 1 }, "seen");
    await settle();
    expect(state().disputes).toMatchObject([{ kept: { op: { score: 1 } } }]);
    await choose(outbox, state(), "there");
    expect(await store.all("room/seat")).toEqual([]);
  });

  it("is settled by what they write there afterwards", async () => {
    const { outbox, state, store } = setUp([OVERTAKEN]);
    void outbox.add(HERE, "seen");
    void outbox.add({ ...THERE, score: 3 }, markOf(THERE));
    await settle();
    expect(state()).toEqual(NOTHING_WAITS);
    expect(await store.all("room/seat")).toEqual([]);
  });

  async function choose(outbox: Outbox, { disputes: [dispute] }: OutboxState, which: "here" | "there") {
    if (!dispute) throw new Error("There is nothing to choose.");
    await outbox.choose(dispute, which);
  }
});

/** An outbox on a server that fails this often on these ops. Its pauses end when they are released, oldest first. */
function failing(ops: readonly LiveOp[], times: number) {
  const sent: LiveOp[] = [];
  const keys: string[] = [];
  const pauses: number[] = [];
  const ends: (() => void)[] = [];
  const store = newStore();
  let state: OutboxState = NOTHING_WAITS;
  let left = times;
  let made = 0;
  const outbox = makeOutbox(
    "room/seat",
    store,
    async ({ key, op }) => {
      sent.push(op);
      keys.push(key);
      if (!ops.includes(op) || left === 0) return STORED;
      left -= 1;
      return { kind: "failed" };
    },
    {
      changed: (next) => {
        state = next;
      },
      stored: () => {},
      refused: () => {},
    },
    () => `key-${++made}`,
    () => null,
    (ms) => {
      pauses.push(ms);
      return new Promise((resolve) => ends.push(resolve));
    },
  );
  const release = async (count: number) => {
    for (let nth = 0; nth < count; nth++) {
      ends.shift()?.();
      await settle();
    }
  };
  return { outbox, sent, keys, pauses, store, release, state: () => state };
}

/** An outbox whose pauses never end by themselves, with these answers before it is all stored. */
function hanging(answers: readonly Promise<Answer>[], store: OutboxStore = newStore()) {
  const sent: LiveOp[] = [];
  const queue = [...answers];
  let state: OutboxState = NOTHING_WAITS;
  const outbox = makeOutbox(
    "room/seat",
    store,
    ({ op }) => {
      sent.push(op);
      return queue.shift() ?? Promise.resolve(STORED);
    },
    {
      changed: (next) => {
        state = next;
      },
      stored: () => {},
      refused: () => {},
    },
    () => `key-${sent.length}-${state.waiting.length}`,
    () => null,
    () => new Promise<void>(() => {}),
  );
  return { outbox, sent, store, state: () => state };
}
