import type { KeptOp } from "./kept-op";
import type { Sealed } from "./seal";

/** A change as it lies on the device: sealed, or open where the browser cannot seal. */
export type NewRecord = ({ readonly owner: string } & Sealed) | Omit<KeptOp, "order">;
export type OutboxRecord = NewRecord & { readonly order: number };

/** Records in the order they were added. Every call may fail: storage can be full, or switched off. */
export type OutboxDevice = {
  /** Resolves with its order once it is on the disk. */
  readonly add: (record: NewRecord) => Promise<number>;
  readonly replace: (record: OutboxRecord) => Promise<void>;
  readonly remove: (order: number) => Promise<void>;
  readonly of: (owner: string) => Promise<readonly OutboxRecord[]>;
  readonly all: () => Promise<readonly OutboxRecord[]>;
};

/** A database of its own beside that of the version before: a tab of that one, still open, would take a sealed change for a broken one. */
export const DATABASE = "evenhand-changes";
export const DATABASE_BEFORE = "evenhand-outbox";
const STORE = "ops";

export function indexedDbDevice(database: string): OutboxDevice {
  const opened = open(database);
  // Whoever asks hears of the failure.
  opened.catch(() => {});
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
    add: async (record) => Number(await within("readwrite", (store) => store.add(record))),
    replace: async (record) => {
      await within("readwrite", (store) => store.put(record));
    },
    remove: async (order) => {
      await within("readwrite", (store) => store.delete(order));
    },
    of: (owner) => within("readonly", (store) => store.index("owner").getAll(owner)),
    all: () => within("readonly", (store) => store.getAll()),
  };
}

/** Where a browser offers no database (private windows of some): kept for as long as the tab lives. */
export function memoryDevice(): OutboxDevice {
  let last = 0;
  const kept = new Map<number, OutboxRecord>();
  const inOrder = () => [...kept.values()].sort((one, other) => one.order - other.order);
  return {
    add: async (record) => {
      last += 1;
      kept.set(last, { ...record, order: last });
      return last;
    },
    replace: async (record) => {
      kept.set(record.order, record);
    },
    remove: async (order) => {
      kept.delete(order);
    },
    of: async (owner) => inOrder().filter((record) => record.owner === owner),
    all: async () => inOrder(),
  };
}

function open(database: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore(STORE, { keyPath: "order", autoIncrement: true });
      store.createIndex("owner", "owner");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
