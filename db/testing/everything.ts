import type postgres from "postgres";

/** A digest of every row of every table: equal before and after when nothing was written. */
export async function everything(admin: postgres.Sql): Promise<Readonly<Record<string, string>>> {
  const digests = (await tableNames(admin)).map(
    (name) =>
      `select '${name}' as name, coalesce(md5(string_agg(t::text, chr(10) order by t::text)), '') as digest from "${name}" t`,
  );
  const rows = await admin.unsafe<{ name: string; digest: string }[]>(digests.join(" union all "));
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}

export async function tableNames(admin: postgres.Sql): Promise<readonly string[]> {
  const rows = await admin<{ name: string }[]>`
    select c.relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`;
  return rows.map(({ name }) => name);
}
