import { setTimeout as pause } from "node:timers/promises";
import type { Sql } from "postgres";

const KEY = "hashtext('evenhand: migrations')";

export type Lock = {
  /** Throws when the connection that held the lock is gone: a new one would hold nothing. */
  readonly check: (sql: Sql) => Promise<void>;
};

/**
 * One runner at a time, by an advisory lock of the session. `sql` must have exactly one connection;
 * the lock is let go when that one ends.
 * It asks again and again instead of waiting inside one statement: a waiting statement holds a snapshot,
 * and CREATE INDEX CONCURRENTLY in the other runner would wait for that snapshot for ever.
 */
export async function withMigrationLock<Value>(
  sql: Sql,
  work: (lock: Lock) => Promise<Value>,
): Promise<Value> {
  const holder = await acquire(sql);
  const check = async (on: Sql) => {
    const [row] = await on`select pg_backend_pid() as pid`;
    if (row?.pid !== holder)
      throw new Error("The connection was lost while migrating. Run the migration again.");
  };
  return work({ check });
}

async function acquire(sql: Sql): Promise<number> {
  for (;;) {
    const [row] = await sql.unsafe(`select pg_try_advisory_lock(${KEY}) as held, pg_backend_pid() as pid`);
    if (row?.held === true) return Number(row.pid);
    await pause(100);
  }
}
