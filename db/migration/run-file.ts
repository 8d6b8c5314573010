import { setTimeout as pause } from "node:timers/promises";
import type { Sql } from "postgres";
import type { MigrationFile } from "./files";
import type { Lock } from "./lock";
import { inTransaction } from "./transaction";

const ATTEMPTS = 30;
const LOCK_NOT_AVAILABLE = "55P03";
const DEADLOCK = "40P01";

/**
 * Runs one file and records it. No statement waits more than two seconds for a lock, because everything that
 * comes after it in the queue would wait too: it steps back and tries again.
 */
export async function runFile(sql: Sql, lock: Lock, file: MigrationFile): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await (file.transaction ? runWhole(sql, lock, file) : runStepwise(sql, lock, file));
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || !isBlocked(error)) throw failure(file, error);
    }
    await pause(Math.min(100 * 2 ** attempt, 2_000));
  }
}

async function runWhole(sql: Sql, lock: Lock, file: MigrationFile): Promise<void> {
  await inTransaction(sql, async () => {
    await lock.check(sql);
    await sql`set local lock_timeout = '2s'`;
    for (const statement of file.statements) await sql.unsafe(statement).simple();
    await record(sql, file);
  });
}

async function runStepwise(sql: Sql, lock: Lock, file: MigrationFile): Promise<void> {
  await lock.check(sql);
  await sql`set lock_timeout = '2s'`;
  await dropHalfBuiltIndexes(sql, file);
  for (const statement of file.statements) await sql.unsafe(statement).simple();
  await record(sql, file);
  await sql`reset lock_timeout`;
}

/** An interrupted CREATE INDEX CONCURRENTLY leaves an index that is never used and that IF NOT EXISTS skips. */
async function dropHalfBuiltIndexes(sql: Sql, file: MigrationFile): Promise<void> {
  const broken = await sql<{ name: string; address: string }[]>`
    select c.relname as name, c.oid::regclass::text as address
    from pg_index i join pg_class c on c.oid = i.indexrelid where not i.indisvalid`;
  const text = file.statements.join("\n");
  for (const { name, address } of broken)
    if (text.includes(name)) await sql.unsafe(`drop index concurrently ${address}`);
}

async function record(sql: Sql, file: MigrationFile): Promise<void> {
  await sql`insert into public.schema_migration (name, digest) values (${file.name}, ${file.digest})`;
}

function isBlocked(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  return error.code === LOCK_NOT_AVAILABLE || error.code === DEADLOCK;
}

function failure(file: MigrationFile, error: unknown): Error {
  const cause = error instanceof Error ? error.message : String(error);
  return new Error(`The migration ${file.name} failed: ${cause}`, { cause: error });
}
