import type { Sql } from "postgres";
import { inTransaction } from "../migration/transaction";
import type { Passwords } from "./passwords";

/**
 * The database `evenhand` and its three roles, as on an external server: the owner migrates, the application
 * never owns a table and never bypasses row-level security, the backup reads everything. Repeatable.
 */
export async function ensureRoles(sql: Sql, passwords: Passwords): Promise<void> {
  await inTransaction(sql, async () => {
    await sql`select pg_advisory_xact_lock(hashtext('evenhand: roles'))`;
    await ensureRole("evenhand_owner", "nobypassrls");
    await ensureRole("evenhand_app", "nobypassrls");
    await ensureRole("evenhand_backup", "bypassrls");
    await sql.unsafe("grant pg_read_all_data to evenhand_backup");
    await sql.unsafe("grant evenhand_app to evenhand_owner");

    async function ensureRole(name: Exclude<keyof Passwords, "postgres">, bypass: string): Promise<void> {
      const [found] = await sql`select 1 from pg_roles where rolname = ${name}`;
      if (!found) await sql.unsafe(`create role ${name}`);
      // Made by makePasswords: base64url, so no quote can end the literal.
      const rights = `login nosuperuser nocreatedb nocreaterole noreplication ${bypass}`;
      await sql.unsafe(`alter role ${name} with ${rights} password '${passwords[name]}'`);
    }
  });
  const [database] = await sql`select 1 from pg_database where datname = 'evenhand'`;
  if (!database) await createDatabase(sql);
  await sql.unsafe("revoke all on database evenhand from public");
  await sql.unsafe("grant connect on database evenhand to evenhand_app, evenhand_backup");
}

async function createDatabase(sql: Sql): Promise<void> {
  try {
    await sql.unsafe("create database evenhand owner evenhand_owner");
  } catch (error) {
    // Two first starters: CREATE DATABASE runs in no transaction, so no lock could have held it.
    const [database] = await sql`select 1 from pg_database where datname = 'evenhand'`;
    if (!database) throw error;
  }
}
