import type postgres from "postgres";
import { tableNames } from "./everything";

/**
 * Makes the nth write of every transaction to come fail, before it happens or after. The count is a sequence,
 * which no rollback turns back. `null` lets everything through again.
 */
export async function failAt(admin: postgres.Sql, nth: number | null): Promise<void> {
  await install(admin);
  await admin`update testing.fault set nth = ${nth}`;
  await admin`select setval('testing.writes', 1, false)`;
}

/** How many places of failure the writes since `failAt` have passed. */
export async function passed(admin: postgres.Sql): Promise<number> {
  const [row] = await admin<{ n: number }[]>`
    select case when is_called then last_value else 0 end::int as n from testing.writes`;
  return row?.n ?? 0;
}

async function install(admin: postgres.Sql): Promise<void> {
  const [found] = await admin`select 1 from pg_namespace where nspname = 'testing'`;
  if (found) return;
  // In a schema of its own, so that what the tests add is not taken for a table of the product.
  await admin.unsafe(`
    create schema testing;
    create table testing.fault (nth int);
    insert into testing.fault values (null);
    create sequence testing.writes;
    create function testing.count_write() returns trigger language plpgsql security definer as $$
    begin
      if nextval('testing.writes') = (select nth from testing.fault) then
        raise exception 'injected failure';
      end if;
      return null;
    end $$`);
  for (const table of await tableNames(admin)) {
    for (const moment of ["before", "after"]) {
      await admin.unsafe(
        `create trigger fault_${moment} ${moment} insert or update or delete on "${table}"
         for each statement execute function testing.count_write()`,
      );
    }
  }
}
