import type { LiveOp } from "./live-op";

/** One change that has not been answered for yet. `order` is the order it was made in. */
export type KeptOp = {
  readonly order: number;
  readonly key: string;
  /** Interview and seat. The server refuses it from whoever else is signed in on this device. */
  readonly owner: string;
  /** Wall-clock time on this device, milliseconds. */
  readonly madeAt: number;
  readonly op: LiveOp;
};

const DATABASE = "evenhand-outbox";
const STORE = "ops";

/** Changes kept on this device until the server has answered for them. */
export type OutboxStore = {
  readonly add: (kept: Omit<KeptOp, "order">) => Promise<KeptOp>;
  readonly remove: (order: number) => Promise<void>;
  /** In the order they were made. */
  readonly all: (owner: string) => Promise<readonly KeptOp[]>;
  /** Everybody of whom something is kept here. */
  readonly owners: () => Promise<readonly string[]>;
};

export function indexedDbStore(): OutboxStore {
  const opened = open();
  const within = async <Value>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<Value>,
  ): Promise<Value> => {
    const transaction = (await opened).transaction(STORE, mode, { durability: "strict" });
    const request = work(transaction.objectStore(STORE));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  };
  return {
    add: async (kept) => {
      const order = await within("readwrite", (store) => store.add(kept));
      return { ...kept, order: Number(order) };
    },
    remove: async (order) => {
      await within("readwrite", (store) => store.delete(order));
    },
    all: (owner) => within("readonly", (store) => store.index("owner").getAll(owner)),
    owners: async () => {
      const kept: readonly KeptOp[] = await within("readonly", (store) => store.getAll());
      return [...new Set(kept.map((one) => one.owner))];
    },
  };
}

/** Where a browser offers no database (private windows of some): kept for as long as the tab lives. */
export function memoryStore(): OutboxStore {
  let order = 0;
  const kept = new Map<number, KeptOp>();
  return {
    add: async (op) => {
      order += 1;
      const made = { ...op, order };
      kept.set(order, made);
      return made;
    },
    remove: async (key) => {
      kept.delete(key);
    },
    all: async (owner) => [...kept.values()].filter((op) => op.owner === owner),
    owners: async () => [...new Set([...kept.values()].map((op) => op.owner))],
  };
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore(STORE, { keyPath: "order", autoIncrement: true });
      store.createIndex("owner", "owner");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
