import { closePool, useDatabase as connectTo } from "../client";

export type SecondInstance = {
  /** Starts the work on the second pool, as a second process of the application would. */
  readonly through: <Value>(work: () => Promise<Value>) => Promise<Value>;
  readonly close: () => Promise<void>;
};

type Store = { __evenhandPool?: unknown };

/** A second pool on the same database, beside the one `db/client` holds. */
export function secondInstance(url: string): SecondInstance {
  const store = poolStore();
  const first = store.__evenhandPool;
  connectTo(url);
  const second = store.__evenhandPool;
  store.__evenhandPool = first;
  return {
    // A transaction takes its pool before it first waits, so that swapping around the call is enough.
    through: (work) => {
      const current = store.__evenhandPool;
      store.__evenhandPool = second;
      try {
        return work();
      } finally {
        store.__evenhandPool = current;
      }
    },
    close: async () => {
      const current = store.__evenhandPool;
      store.__evenhandPool = second;
      await closePool();
      store.__evenhandPool = current;
    },
  };
}

/** `db/client` keeps its pool on the global object; only a test has a reason to know. */
function poolStore(): Store {
  return globalThis as Store;
}
