import "server-only";
import { DrizzleQueryError, sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/env";
import { type Permit, type Scope, settingsOf } from "./scope";

export type Sql = postgres.Sql;
export type Transaction = Parameters<Parameters<PostgresJsDatabase["transaction"]>[0]>[0];

type Pool = { readonly client: Sql; readonly database: PostgresJsDatabase };

// Pages, routes and instrumentation are separate module graphs in one process: one pool lives here.
const store = globalThis as typeof globalThis & { __evenhandPool?: Pool };

/** Lazy, because `next build` imports every route without a database. */
function pool(): Pool {
  store.__evenhandPool ??= open(env().DATABASE_URL);
  return store.__evenhandPool;
}

function open(url: string): Pool {
  const client = postgres(url, {
    max: 16,
    idle_timeout: 60,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: "evenhand", statement_timeout: 5_000, lock_timeout: 4_000 },
  });
  return { client, database: drizzle(client) };
}

/** For LISTEN/NOTIFY and health only: carries no scope, so nothing of a tenant is reachable through it. */
export function rawClient(): Sql {
  return pool().client;
}

/** Tests point the module at their own database. */
export function useDatabase(url: string): void {
  store.__evenhandPool = open(url);
}

export async function closePool(): Promise<void> {
  const current = store.__evenhandPool;
  delete store.__evenhandPool;
  await current?.client.end({ timeout: 5 });
}

/** One write: everything in it happens or nothing does. Takes the unprivileged role and names who asks. */
export function transaction<S extends Scope, Value>(
  permitted: Permit<S>,
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> {
  return within(permitted.scope, work);
}

/** One read under the same walls. Cannot write: the transaction is read-only. */
export function read<Value>(scope: Scope, work: (tx: Transaction) => Promise<Value>): Promise<Value> {
  return within(scope, work, { accessMode: "read only" });
}

function within<Value>(
  scope: Scope,
  work: (tx: Transaction) => Promise<Value>,
  config?: { accessMode: "read only" },
): Promise<Value> {
  const settings = settingsOf(scope);
  const done = pool().database.transaction(async (tx) => {
    await tx.execute(sql`select
      set_config('role', 'evenhand_app', true),
      set_config('app.organisation', ${settings.organisation}, true),
      set_config('app.person', ${settings.person}, true),
      set_config('app.seat', ${settings.seat}, true),
      set_config('app.link', ${settings.link}, true),
      set_config('app.purpose', ${settings.purpose}, true)`);
    return work(tx);
  }, config);
  return done.catch(withoutWords);
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
