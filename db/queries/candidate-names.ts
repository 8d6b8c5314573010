import "server-only";
import { sql } from "drizzle-orm";
import { read, type Transaction } from "../client";
import type { MemberScope } from "../scope";
import { plainNameOf, ROUNDS_APART } from "./elsewhere";

const MOST = 1_000;

/** Names of the organisation's other candidates around the time of an interview, inside the caller's transaction. */
export async function otherCandidatesIn(
  tx: Transaction,
  { organisationId }: MemberScope,
  interviewId: string,
): Promise<readonly string[]> {
  const rows = await tx.execute<{ name: string }>(sql`
    select distinct other.candidate_name as name
    from interview here join interview other on other.organisation_id = here.organisation_id
      and other.kind = 'real' and ${plainNameOf("other.candidate_name")} <> ${plainNameOf("here.candidate_name")}
      and other.created_at between here.created_at - ${ROUNDS_APART} and here.created_at + ${ROUNDS_APART}
    where here.organisation_id = ${organisationId} and here.id = ${interviewId}
    order by 1 limit ${MOST}`);
  return rows.map(({ name }) => name);
}

/** The same for a page: who must not be named in what one candidate is written. */
export function listOtherCandidates(scope: MemberScope, interviewId: string): Promise<readonly string[]> {
  return read(scope, (tx) => otherCandidatesIn(tx, scope, interviewId));
}
