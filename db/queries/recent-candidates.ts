import "server-only";
import { sql } from "drizzle-orm";
import type { Instant } from "@/lib/domain/shared/time";
import { read } from "../client";
import type { MemberScope } from "../scope";
import { plainNameOf, ROUNDS_APART } from "./elsewhere";

/** A candidate of the organisation, as their name was written last, and when that interview was made. */
export type RecentCandidate = { readonly name: string; readonly at: Instant };

const MOST = 200;

/**
 * Whom the organisation has had real interviews with or made them for, as long as a further round would be one of the
 * same candidate's; the newest first, at most two hundred.
 */
export function listRecentCandidates(scope: MemberScope): Promise<readonly RecentCandidate[]> {
  return read(scope, async (tx) => {
    const rows = await tx.execute<{ name: string; at: number }>(sql`
      select name, (extract(epoch from at) * 1000)::float8 as at from (
        select distinct on (${plainNameOf("candidate_name")}) candidate_name as name, created_at as at
        from interview
        where organisation_id = ${scope.organisationId} and kind = 'real' and cancelled_at is null
          and created_at > now() - ${ROUNDS_APART}
        order by ${plainNameOf("candidate_name")}, created_at desc, id desc
      ) newest order by at desc, name limit ${MOST}`);
    return rows.map(({ name, at }) => ({ name, at: Math.floor(at) }));
  });
}
