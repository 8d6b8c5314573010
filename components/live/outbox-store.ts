import type { KeptOp } from "./kept-op";
import type { OutboxDevice, OutboxRecord } from "./outbox-device";
import type { Seal } from "./seal";

/** Changes kept on this device until the server has answered for them. */
export type OutboxStore = {
  readonly add: (kept: Omit<KeptOp, "order">) => Promise<KeptOp>;
  readonly remove: (order: number) => Promise<void>;
  /** In the order they were made. */
  readonly all: (owner: string) => Promise<readonly KeptOp[]>;
  /** Everybody of whom something is kept here that can be sent. */
  readonly owners: () => Promise<readonly string[]>;
};

export type SealedStore = OutboxStore & {
  /** Seals what lies open for an owner. Only for a page that the server made for this very seat: nobody else opens it again. */
  readonly sealOpen: (owner: string) => Promise<void>;
  /** What is kept for an owner and does not open: sealed for somebody else, with a secret of before, or damaged. */
  readonly unreadable: (owner: string) => Promise<readonly number[]>;
};

/**
 * Changes on a device that others may use, too: sealed, so that they open for their author alone. `seal` is null
 * where the browser cannot (an address that is neither https nor localhost); they lie open then. `before`: where
 * the version before this one kept them.
 */
export function makeSealedStore(
  device: OutboxDevice,
  sealing: Promise<Seal> | null,
  before: OutboxDevice | null,
): SealedStore {
  let last: Promise<unknown> = before ? moveOver(before, device).catch(() => {}) : Promise.resolve();
  // Sealing takes a moment: without taking turns, a short change would overtake a long one.
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
  const opened = async (record: OutboxRecord): Promise<KeptOp | null> => {
    if (!("sealed" in record)) return record;
    const words = sealing && (await (await sealing).open(record, record.owner));
    return words ? { ...asKept(words), order: record.order, owner: record.owner } : null;
  };
  const sealed = async (kept: Omit<KeptOp, "order">) => {
    if (!sealing) return kept;
    const { owner, ...words } = kept;
    return { owner, ...(await (await sealing).close(JSON.stringify(words), owner)) };
  };
  return {
    add: (kept) => inTurn(async () => ({ ...kept, order: await device.add(await sealed(kept)) })),
    remove: (order) => device.remove(order),
    all: (owner) =>
      inTurn(async () => {
        const found = await Promise.all((await device.of(owner)).map(opened));
        return found.filter((kept) => kept !== null);
      }),
    owners: () =>
      inTurn(async () => {
        const keyId = sealing && (await sealing).keyId;
        const mine = (await device.all()).filter((one) => !("sealed" in one) || one.keyId === keyId);
        return [...new Set(mine.map((one) => one.owner))];
      }),
    sealOpen: (owner) =>
      inTurn(async () => {
        if (!sealing) return;
        for (const record of await device.of(owner)) {
          if ("sealed" in record) continue;
          const { order, ...kept } = record;
          await device.replace({ ...(await sealed(kept)), order });
        }
      }),
    unreadable: (owner) =>
      inTurn(async () => {
        const records = await device.of(owner);
        const found = await Promise.all(records.map(opened));
        return records.filter((_, nth) => found[nth] === null).map(({ order }) => order);
      }),
  };
}

/** Twice is harmless: a change goes under its own key. */
async function moveOver(from: OutboxDevice, to: OutboxDevice): Promise<void> {
  for (const { order, ...record } of await from.all()) {
    await to.add(record);
    await from.remove(order);
  }
}

/** It was sealed by this file for its author, and opened with their key. */
function asKept(words: string): Omit<KeptOp, "order" | "owner"> {
  return JSON.parse(words) as Omit<KeptOp, "order" | "owner">;
}
