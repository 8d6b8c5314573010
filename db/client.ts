import "server-only";
import { DrizzleQueryError, sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/env";
import type { Connection, Sql } from "./connections/connection";
import { type ConnectionPool, makePool } from "./connections/pool";
import { type Permit, type Scope, settingsOf } from "./scope";

export type { Sql } from "./connections/connection";
export type Transaction = Omit<PostgresJsDatabase, "transaction">;

/** Reading has connections of its own, so that a storm of readers leaves some for what must be stored. */
type Pools = {
  readonly url: string;
  readonly reading: ConnectionPool;
  readonly writing: ConnectionPool;
  /** For what belongs to nobody: hints, the clock, limits, health. */
  readonly aside: ConnectionPool;
  listening?: Sql;
};

const MOST_READING = 10;
const MOST_WRITING = 6;
const MOST_ASIDE = 3;
/** Longer than any statement may take: only a database that has fallen silent lasts this long. */
const TRANSACTION_MS = 12_000;

// Pages, routes and instrumentation are separate module graphs in one process: one pool lives here.
const store = globalThis as typeof globalThis & { __evenhandPools?: Pools };

/** Lazy, because `next build` imports every route without a database. */
function pools(): Pools {
  store.__evenhandPools ??= open(env().DATABASE_URL);
  return store.__evenhandPools;
}

function open(url: string): Pools {
  return {
    url,
    reading: makePool(url, MOST_READING),
    writing: makePool(url, MOST_WRITING),
    aside: makePool(url, MOST_ASIDE),
  };
}

/** For hints, the clock, limits and health only: carries no scope, so nothing of a tenant is reachable through it. */
export function withoutScope<Value>(work: (client: Sql) => Promise<Value>): Promise<Value> {
  return pools().aside.lend(TRANSACTION_MS, ({ client }) => work(client));
}

/** For LISTEN only: a connection of its own that comes back by itself. */
export function listeningClient(): Sql {
  const current = pools();
  current.listening ??= postgres(current.url, {
    max: 1,
    connect_timeout: 5,
    fetch_types: false,
    onnotice: () => {},
  });
  return current.listening;
}

/** Tests point the module at their own database. */
export function useDatabase(url: string): void {
  store.__evenhandPools = open(url);
}

export async function closePool(): Promise<void> {
  const current = store.__evenhandPools;
  delete store.__evenhandPools;
  await Promise.all([
    current?.reading.close(),
    current?.writing.close(),
    current?.aside.close(),
    current?.listening?.end({ timeout: 5 }),
  ]);
}

/** One write: everything in it happens or nothing does. Takes the unprivileged role and names who asks. */
export function transaction<S extends Scope, Value>(
  permitted: Permit<S>,
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> {
  return within(pools().writing, "begin", permitted.scope, work);
}

/** One read under the same walls. Cannot write: the transaction is read-only. */
export function read<Value>(scope: Scope, work: (tx: Transaction) => Promise<Value>): Promise<Value> {
  return within(pools().reading, "begin read only", scope, work);
}

/** Part of a transaction that may fail without the rest: its writes are taken back, its error is thrown. */
export async function attempt<Value>(tx: Transaction, work: () => Promise<Value>): Promise<Value> {
  await tx.execute(sql`savepoint attempt`);
  try {
    const value = await work();
    await tx.execute(sql`release savepoint attempt`);
    return value;
  } catch (error) {
    await tx.execute(sql`rollback to savepoint attempt`);
    throw error;
  }
}

function within<Value>(
  pool: ConnectionPool,
  begin: string,
  scope: Scope,
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> {
  const done = pool.lend(TRANSACTION_MS, async (connection) => {
    const { client } = connection;
    const { tx, end } = transactionOn(connection);
    try {
      // Both travel in one packet.
      await Promise.all([client.unsafe(begin), enter(client, scope)]);
      const value = await work(tx);
      end();
      // A transaction in which a statement failed answers COMMIT with ROLLBACK, and no error.
      const { command } = await client.unsafe("commit");
      if (command !== "COMMIT")
        throw new Error("Nothing was stored: a statement of this transaction failed.");
      return value;
    } catch (error) {
      end();
      if (!connection.isLost()) await client.unsafe("rollback").catch(connection.cut);
      throw error;
    }
  });
  return done.catch(withoutWords);
}

function enter(client: Sql, scope: Scope) {
  const settings = settingsOf(scope);
  return client`select
    set_config('role', 'evenhand_app', true),
    set_config('app.organisation', ${settings.organisation}, true),
    set_config('app.person', ${settings.person}, true),
    set_config('app.seat', ${settings.seat}, true),
    set_config('app.link', ${settings.link}, true),
    set_config('app.purpose', ${settings.purpose}, true)`;
}

/** Drizzle on this connection until `end`: a statement that comes later is refused, not run without a scope. */
function transactionOn({ client }: Connection): { readonly tx: Transaction; readonly end: () => void } {
  let ended = false;
  const guarded = new Proxy(client, {
    get: (target, name) => {
      if (ended && name === "unsafe") throw new Error("This transaction has ended.");
      return Reflect.get(target, name);
    },
  });
  return {
    tx: drizzle(guarded),
    end: () => {
      ended = true;
    },
  };
}

/** Drizzle's message repeats every parameter, PostgreSQL's detail the row: what people wrote, and it goes to a log. */
function withoutWords(error: unknown): never {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  if (cause instanceof postgres.PostgresError) Object.assign(cause, { detail: "", where: "" });
  throw cause ?? error;
}

/** Database time in milliseconds. `clock_timestamp()`, so that it moves within a transaction. */
export async function databaseNow(tx: Transaction): Promise<number> {
  const rows = await tx.execute<{ now: string }>(
    sql`select (extract(epoch from clock_timestamp()) * 1000)::bigint::text as now`,
  );
  return Number(rows[0]?.now);
}
