import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../client";
import type { MemberScope, SeatScope } from "../scope";

/** Another interview with the same candidate on which the reader still owes a scorecard. */
export type Elsewhere = { readonly interviewId: string; readonly kitName: string };

/** Rounds of one candidate lie so close together; a namesake of long ago is somebody else. */
const APART = sql.raw("interval '90 days'");

/**
 * The other rounds of each interview's candidate in which this person scores and has not handed in, as a condition on
 * `there`, beside the outer query's `interview`. Candidates have no account, so the name, in whatever case and spacing,
 * says who is who: two people of one name hide a little too much, never too little.
 */
function otherRound(personId: string | null): SQL {
  const plain = (name: string) => sql.raw(`lower(regexp_replace(btrim(${name}), '\\s+', ' ', 'g'))`);
  return sql`
    there.organisation_id = interview.organisation_id and there.id <> interview.id
    and interview.kind = 'real' and there.kind = 'real' and there.cancelled_at is null
    and ${plain("there.candidate_name")} = ${plain("interview.candidate_name")}
    and there.created_at between interview.created_at - ${APART} and interview.created_at + ${APART}
    and exists (
      select from seat mine
      where mine.organisation_id = there.organisation_id and mine.interview_id = there.id
        and mine.person_id = ${personId} and mine.role in ('lead', 'interviewer', 'shadow') and mine.excused_at is null
        and not exists (select from submission s where s.organisation_id = mine.organisation_id
          and s.interview_id = mine.interview_id and s.seat_id = mine.id)
        and not exists (select from shadow_scorecard s where s.organisation_id = mine.organisation_id
          and s.interview_id = mine.interview_id and s.seat_id = mine.id))`;
}

/** True on an interview whose candidate this person still scores in another round. */
export function owesElsewhere(personId: string): SQL<boolean> {
  return sql`exists (select from interview there where ${otherRound(personId)})`;
}

/** Those rounds of one interview, for deciding what the reader may learn of it. */
export async function owedElsewhere(
  tx: Transaction,
  scope: MemberScope | SeatScope,
  interviewId = "interviewId" in scope ? scope.interviewId : "",
): Promise<readonly Elsewhere[]> {
  const rows = await tx.execute<{ id: string; name: string }>(sql`
    select there.id, kit.name from interview
    join interview there on ${otherRound(scope.personId)}
    join kit on kit.organisation_id = there.organisation_id and kit.id = there.kit_id
    where interview.organisation_id = ${scope.organisationId} and interview.id = ${interviewId}
    order by there.created_at, there.id`);
  return rows.map(({ id, name }) => ({ interviewId: id, kitName: name }));
}
