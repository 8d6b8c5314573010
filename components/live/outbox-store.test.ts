import { describe, expect, it } from "vitest";
import type { LiveOp } from "./live-op";
import { memoryDevice, type OutboxDevice } from "./outbox-device";
import { makeSealedStore } from "./outbox-store";
import { type DeviceKey, makeSeal } from "./seal";

const SEAT = "room/seat";
const SCORE: LiveOp = { type: "score.set", target: "question:alpha", score: 3 };
const NOTE: LiveOp = {
  type: "evidence.write",
  line: { id: "line", entry: "alpha", mark: "plus", text: "heard the quokka", heardAtMs: 5 },
};

const keyOf = (id: string, byte: number): DeviceKey => ({
  id,
  secret: Buffer.alloc(32, byte).toString("base64url"),
});
const MINE = keyOf("mine", 1);
const THEIRS = keyOf("theirs", 2);

const storeOn = (device: OutboxDevice, key: DeviceKey | null, before: OutboxDevice | null = null) =>
  makeSealedStore(device, key && makeSeal(crypto, key), before);
const change = (key: string, op: LiveOp, owner = SEAT) => ({ key, owner, madeAt: 7, op });

/** All that lies on the device, as somebody reads it who knows how. */
async function lyingOn(device: OutboxDevice): Promise<string> {
  return (await device.all())
    .map(
      (record) =>
        JSON.stringify(record) + ("sealed" in record ? new TextDecoder().decode(record.sealed) : ""),
    )
    .join("\n");
}

describe("changes sealed on a device", () => {
  it("come back to their author as they were, in the order they were made", async () => {
    const device = memoryDevice();
    await storeOn(device, MINE).add(change("one", NOTE));
    await storeOn(device, MINE).add(change("two", SCORE));
    const again = await storeOn(device, MINE).all(SEAT);
    expect(again).toEqual([
      { ...change("one", NOTE), order: 1 },
      { ...change("two", SCORE), order: 2 },
    ]);
  });

  it("say nothing of themselves to whoever reads the device", async () => {
    const device = memoryDevice();
    await storeOn(device, MINE).add(change("one", NOTE));
    const found = await lyingOn(device);
    for (const word of ["quokka", "evidence.write", "alpha"]) expect(found).not.toContain(word);
    expect(found).not.toContain(MINE.secret);
  });

  it("neither open nor are sent for the next person on this device, and wait for their author", async () => {
    const device = memoryDevice();
    await storeOn(device, MINE).add(change("one", NOTE));
    const other = storeOn(device, THEIRS);
    expect(await other.all(SEAT)).toEqual([]);
    expect(await other.owners()).toEqual([]);
    await other.add(change("theirs", SCORE, "room/other"));
    expect(await storeOn(device, MINE).owners()).toEqual([SEAT]);
    expect(await storeOn(device, MINE).all(SEAT)).toHaveLength(1);
  });

  it("do not open under another seat's name, nor after one bit of them was changed", async () => {
    const device = memoryDevice();
    await storeOn(device, MINE).add(change("one", NOTE));
    await storeOn(device, MINE).add(change("two", NOTE));
    const [moved, bent] = await device.all();
    if (!moved || !bent || !("sealed" in bent)) throw new Error("They are not sealed.");
    await device.replace({ ...moved, owner: "room/other" });
    const flipped = Uint8Array.from(bent.sealed, (byte, nth) => (nth === 0 ? byte ^ 1 : byte));
    await device.replace({ ...bent, sealed: flipped });
    const store = storeOn(device, MINE);
    expect(await store.all("room/other")).toEqual([]);
    expect(await store.all(SEAT)).toEqual([]);
    expect(await store.unreadable(SEAT)).toEqual([bent.order]);
  });

  it("keep their order however long each takes to be sealed", async () => {
    let finish = () => {};
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const seal = await makeSeal(crypto, MINE);
    let closed = 0;
    const store = makeSealedStore(
      memoryDevice(),
      Promise.resolve({
        ...seal,
        close: async (words, label) => {
          closed += 1;
          if (closed === 1) await slow;
          return seal.close(words, label);
        },
      }),
      null,
    );
    const both = Promise.all([store.add(change("long", NOTE)), store.add(change("short", SCORE))]);
    setTimeout(finish, 20);
    await both;
    expect((await store.all(SEAT)).map(({ key }) => key)).toEqual(["long", "short"]);
  });
});

describe("changes that lie open", () => {
  it("are kept all the same where the browser cannot seal, and owned by whoever the server says", async () => {
    const device = memoryDevice();
    await storeOn(device, null).add(change("one", NOTE));
    expect(await storeOn(device, null).all(SEAT)).toHaveLength(1);
    expect(await storeOn(device, MINE).owners()).toEqual([SEAT]);
  });

  it("are taken over from the version before, ahead of anything new, and leave its database", async () => {
    const before = memoryDevice();
    await before.add(change("old", NOTE));
    const device = memoryDevice();
    const store = storeOn(device, MINE, before);
    await store.add(change("new", SCORE));
    expect((await store.all(SEAT)).map(({ key }) => key)).toEqual(["old", "new"]);
    expect(await before.all()).toEqual([]);
  });

  it("are sealed in their place once the server has made a page for their seat", async () => {
    const device = memoryDevice();
    await storeOn(device, null).add(change("one", NOTE));
    await storeOn(device, null).add(change("other", NOTE, "room/other"));
    const store = storeOn(device, MINE);
    await store.sealOpen(SEAT);
    expect((await store.all(SEAT)).map(({ key, order }) => [key, order])).toEqual([["one", 1]]);
    expect(await storeOn(device, THEIRS).all(SEAT)).toEqual([]);
    expect(await storeOn(device, THEIRS).all("room/other")).toHaveLength(1);
  });

  it("go on being kept when the version before left a database that fails", async () => {
    const fails = async () => {
      throw new Error("backing store");
    };
    const broken: OutboxDevice = { add: fails, replace: fails, remove: fails, of: fails, all: fails };
    const store = storeOn(memoryDevice(), MINE, broken);
    await store.add(change("one", NOTE));
    expect(await store.all(SEAT)).toHaveLength(1);
  });
});

it("hands out a key that no script can read again", async () => {
  let made: CryptoKey | null = null;
  const watched = {
    getRandomValues: crypto.getRandomValues.bind(crypto),
    subtle: {
      encrypt: crypto.subtle.encrypt.bind(crypto.subtle),
      importKey: async (...given: Parameters<SubtleCrypto["importKey"]>) => {
        made = await crypto.subtle.importKey(...given);
        return made;
      },
    },
  };
  await makeSeal(watched as unknown as Crypto, MINE);
  expect(made).toMatchObject({ extractable: false, algorithm: { name: "AES-GCM", length: 256 } });
});
