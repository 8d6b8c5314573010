import "server-only";
import { Pool, TimeoutError } from "tarn";
import { type Connection, openConnection, orLost } from "./connection";

export type ConnectionPool = {
  /** Lends a connection for `work`, which fails when it is lost or takes longer than `mostMs`. */
  readonly lend: <Value>(mostMs: number, work: (connection: Connection) => Promise<Value>) => Promise<Value>;
  readonly close: () => Promise<void>;
};

const WAIT_MS = 3_000;
const IDLE_MS = 60_000;

/** At most `most` connections, made when needed. Waiting longer than three seconds fails with `POOL_BUSY`. */
export function makePool(url: string, most: number): ConnectionPool {
  const pool = new Pool<Connection>({
    create: () => openConnection(url),
    destroy: (connection) => connection.close(),
    validate: (connection) => !connection.isLost(),
    min: 0,
    max: most,
    acquireTimeoutMillis: WAIT_MS,
    createTimeoutMillis: 2 * WAIT_MS,
    idleTimeoutMillis: IDLE_MS,
    // Who asks hears at once that the database is away.
    propagateCreateError: true,
  });
  return {
    lend: async (mostMs, work) => {
      const connection = await pool.acquire().promise.catch(asBusy);
      const tooLong = setTimeout(connection.cut, mostMs);
      try {
        return await orLost(connection.onLost, work(connection));
      } finally {
        clearTimeout(tooLong);
        pool.release(connection);
      }
    },
    close: async () => {
      await pool.destroy();
    },
  };
}

function asBusy(error: unknown): never {
  if (!(error instanceof TimeoutError)) throw error;
  throw Object.assign(new Error("No connection to the database became free."), { code: "POOL_BUSY" });
}
