import postgres, { type Sql } from "postgres";
import { inTransaction } from "../migration/transaction";

export type Cleared = { readonly organisations: number; readonly persons: number };

/**
 * Deletes guests' workspaces whose time is over, with everything in them, and then guests whom nothing refers to
 * any more: no membership, no valid sign-in, no practice within seven days. Runs as the tables' owner; twice, or
 * in two processes at once, is once.
 */
export async function clearGuests(ownerUrl: string): Promise<Cleared> {
  const sql = postgres(ownerUrl, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    let organisations = 0;
    for (const id of await listExpired(sql)) organisations += await removeWorkspace(sql, id);
    return { organisations, persons: await removePersons(sql) };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function listExpired(sql: Sql): Promise<readonly string[]> {
  const rows = await asJob(
    sql,
    () => sql<{ id: string }[]>`select id from organisation where guest_until < now() order by id`,
  );
  return rows.map(({ id }) => id);
}

/** One workspace at a time: short locks, and what fails half-way has cleared the rest. */
async function removeWorkspace(sql: Sql, id: string): Promise<number> {
  // Asked again here: by signing up in the meantime, a guest makes the workspace theirs.
  const gone = await asJob(sql, () => sql`delete from organisation where id = ${id} and guest_until < now()`);
  return gone.count;
}

async function removePersons(sql: Sql): Promise<number> {
  const gone = await asJob(
    sql,
    () => sql`
      delete from person p where p.email is null
        and not exists (select 1 from membership m where m.person_id = p.id)
        and not exists (select 1 from sign_in_session s where s.person_id = p.id and s.expires_at > now())
        and not exists (
          select 1 from practice_run r where r.person_id = p.id and r.created_at > now() - interval '7 days'
        )`,
  );
  return gone.count;
}

/** Row-level security holds the owner too; this purpose is what its policies ask for. */
function asJob<Value>(sql: Sql, work: () => PromiseLike<Value>): Promise<Value> {
  return inTransaction(sql, async () => {
    await sql`select pg_advisory_xact_lock(hashtext('evenhand clear guests')), set_config('app.purpose', 'clear-guests', true)`;
    return work();
  });
}
