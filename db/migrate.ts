import { join } from "node:path";
import postgres, { type Sql } from "postgres";
import { type MigrationFile, readMigrationFiles } from "./migration/files";
import { type Lock, withMigrationLock } from "./migration/lock";
import { runFile } from "./migration/run-file";
import { checkServer, ensureAppRole } from "./migration/server";
import { StartRefused } from "./start-refused";

export type MigrateOptions = {
  /** Folder of `*.sql`, run in the order of their names; `db/migrations` below the working folder if absent. */
  readonly folder?: string;
  /** Scratch data may live on a server that can lose it (fsync off). */
  readonly scratch?: boolean;
};

/**
 * Brings the database to the schema of this version: one runner at a time, each file whole or not at all.
 * Files the database knows and this version does not are left alone: an older version runs on a newer schema.
 * @throws StartRefused when the server does not qualify or an applied file was changed
 */
export async function migrate(
  ownerUrl: string,
  options: MigrateOptions = {},
): Promise<{ readonly applied: readonly string[] }> {
  const files = readMigrationFiles(options.folder ?? defaultFolder());
  const sql = postgres(ownerUrl, { max: 1, idle_timeout: 0, max_lifetime: null, onnotice: () => {} });
  try {
    await checkServer(sql, options.scratch ?? false);
    return await withMigrationLock(sql, async (lock) => {
      await ensureAppRole(sql);
      await ensureRecord(sql);
      return { applied: await applyPending(sql, lock, files) };
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** The names of the files this version brings and the database has not seen; for the readiness answer. */
export async function pendingMigrations(sql: Sql, folder = defaultFolder()): Promise<readonly string[]> {
  const [record] = await sql`select to_regclass('public.schema_migration') is not null as present`;
  const applied = record?.present === true ? await readApplied(sql) : new Map<string, string>();
  return readMigrationFiles(folder)
    .filter(({ name }) => !applied.has(name))
    .map(({ name }) => name);
}

async function applyPending(
  sql: Sql,
  lock: Lock,
  files: readonly MigrationFile[],
): Promise<readonly string[]> {
  const applied = await readApplied(sql);
  const changed = files.find(({ name, digest }) => applied.has(name) && applied.get(name) !== digest);
  if (changed) {
    throw new StartRefused(
      `The migration ${changed.name} was changed after it had been applied to this database. ` +
        "Put the file back as it was and write the change as a new migration.",
    );
  }
  const pending = files.filter(({ name }) => !applied.has(name));
  for (const file of pending) await runFile(sql, lock, file);
  return pending.map(({ name }) => name);
}

async function ensureRecord(sql: Sql): Promise<void> {
  await sql`
    create table if not exists public.schema_migration (
      name text primary key,
      digest text not null,
      applied_at timestamptz not null default now()
    )`;
  await sql`grant select on public.schema_migration to evenhand_app`;
}

async function readApplied(sql: Sql): Promise<Map<string, string>> {
  const rows = await sql<
    { name: string; digest: string }[]
  >`select name, digest from public.schema_migration`;
  return new Map(rows.map(({ name, digest }) => [name, digest]));
}

function defaultFolder(): string {
  return join(process.cwd(), "db", "migrations");
}
