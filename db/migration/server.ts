import type { Sql } from "postgres";
import { StartRefused } from "../start-refused";

const OLDEST = 150_000;
const SET_OPTION_SINCE = 160_000;

/** Refuses a server that is too old, or that may lose what it acknowledged (unless the data is scratch). */
export async function checkServer(sql: Sql, scratch: boolean): Promise<void> {
  const [row] = await sql<{ version: number; name: string; fsync: string; commit: string }[]>`
    select current_setting('server_version_num')::int as version, current_setting('server_version') as name,
      current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`;
  if (!row || row.version < OLDEST) {
    throw new StartRefused(`This PostgreSQL is ${row?.name}; Evenhand needs version 15 or newer.`);
  }
  if (scratch) return;
  if (row.fsync === "off" || row.commit === "off") {
    const setting = row.fsync === "off" ? "fsync" : "synchronous_commit";
    throw new StartRefused(
      `This PostgreSQL runs with ${setting} = off, so a power cut can lose scores that people saw as saved. ` +
        `Set ${setting} = on in its postgresql.conf and reload it.`,
    );
  }
}

/**
 * Makes sure that the role `evenhand_app` exists, that row-level security binds it, and that the connecting
 * user can take it with SET LOCAL ROLE.
 */
export async function ensureAppRole(sql: Sql): Promise<void> {
  const [me] = await sql<{ name: string; version: number }[]>`
    select current_user as name, current_setting('server_version_num')::int as version`;
  if (!me) throw new Error("The server did not say who is connected.");
  if (me.name === "evenhand_app") {
    throw new StartRefused(
      "DATABASE_URL connects as evenhand_app, which must not own the tables. Connect as another user.",
    );
  }
  const withSet = me.version >= SET_OPTION_SINCE ? " with set true" : "";
  await tryTo(sql, "create role evenhand_app nologin nosuperuser nobypassrls", () => isPresent(sql));
  await tryTo(sql, `grant evenhand_app to current_user${withSet}`, () => isTakeable(sql, me.version));
  if (!(await isTakeable(sql, me.version))) {
    throw new StartRefused(
      `The database user ${me.name} may not act as the role evenhand_app. As a superuser, run once:\n` +
        `  create role evenhand_app;\n  grant evenhand_app to "${me.name}"${withSet};`,
    );
  }
  const [app] =
    await sql`select rolsuper or rolbypassrls as unbound from pg_roles where rolname = 'evenhand_app'`;
  if (app?.unbound === true) {
    throw new StartRefused(
      "The role evenhand_app bypasses row-level security. As a superuser, run once:\n" +
        "  alter role evenhand_app nosuperuser nobypassrls;",
    );
  }
}

/** Runs a statement unless it is already so. Losing a race, or the right to do it, shows in the next check. */
async function tryTo(sql: Sql, statement: string, done: () => Promise<boolean>): Promise<void> {
  if (await done()) return;
  try {
    await sql.unsafe(statement);
  } catch (error) {
    if (!isExpected(error)) throw error;
  }
}

const EXPECTED = new Set(["42501", "42710", "23505", "42704", "0LP01"]);

function isExpected(error: unknown): boolean {
  return error instanceof Error && "code" in error && EXPECTED.has(String(error.code));
}

async function isPresent(sql: Sql): Promise<boolean> {
  const [row] = await sql`select 1 from pg_roles where rolname = 'evenhand_app'`;
  return row !== undefined;
}

async function isTakeable(sql: Sql, version: number): Promise<boolean> {
  if (!(await isPresent(sql))) return false;
  const right = version >= SET_OPTION_SINCE ? "SET" : "MEMBER";
  const [row] = await sql`select pg_has_role(current_user, 'evenhand_app', ${right}) as takeable`;
  return row?.takeable === true;
}
