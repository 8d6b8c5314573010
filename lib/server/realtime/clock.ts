import "server-only";
import { withoutScope } from "@/db/client";

/** Database time in milliseconds since 1970. Belongs to nobody, so it needs no scope. */
export async function clockNow(): Promise<number> {
  const [row] = await withoutScope(
    (client) => client<{ now: string }[]>`
      select (extract(epoch from clock_timestamp()) * 1000)::bigint::text as now`,
  );
  return Number(row?.now);
}
