import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { ROUNDS_APART_DAYS } from "@/lib/domain/interviews/same-candidate";
import type { Transaction } from "../client";
import type { MemberScope, SeatScope } from "../scope";

/** Another interview with the same candidate on which the reader still owes a scorecard. */
export type Elsewhere = { readonly interviewId: string; readonly kitName: string };

/** As an interval. */
export const ROUNDS_APART = sql.raw(`interval '${ROUNDS_APART_DAYS} days'`);

/** Longer than the button that takes a cancellation back stands there: until then it hides as if nobody had pressed it. */
export const UNDONE_WITHIN = sql.raw("interval '15 seconds'");

/** `plainName` in the database. `column`: as the query names it. */
export function plainNameOf(column: string): SQL {
  return sql.raw(
    `replace(lower(regexp_replace(btrim(normalize(${column}, NFC)), '\\s+', ' ', 'g')), 'ς', 'σ')`,
  );
}

/**
 * This person's open scorecards (`there`), each beside every other round of the same candidate (`here`). Candidates have
 * no account, so the name, in whatever case and spacing, says who is who: two people of one name hide a little too much,
 * never too little. It stands by itself, so that a list asks it once and not for every row.
 */
function roundsBeside(personId: string | null): SQL {
  return sql`
    seat mine
    join interview there on there.organisation_id = mine.organisation_id and there.id = mine.interview_id
      and there.kind = 'real' and (there.cancelled_at is null
        or (there.cancelled_by = ${personId} and there.cancelled_at > clock_timestamp() - ${UNDONE_WITHIN}))
    join interview here on here.organisation_id = there.organisation_id and here.id <> there.id
      and here.kind = 'real' and ${plainNameOf("here.candidate_name")} = ${plainNameOf("there.candidate_name")}
      and here.created_at between there.created_at - ${ROUNDS_APART} and there.created_at + ${ROUNDS_APART}
    where mine.person_id = ${personId} and mine.role in ('lead', 'interviewer', 'shadow') and mine.excused_at is null
      and not exists (select from submission s where s.organisation_id = mine.organisation_id
        and s.interview_id = mine.interview_id and s.seat_id = mine.id)
      and not exists (select from shadow_scorecard s where s.organisation_id = mine.organisation_id
        and s.interview_id = mine.interview_id and s.seat_id = mine.id)`;
}

/** True on an interview whose candidate this person still scores in another round. */
export function owesElsewhere(personId: string): SQL<boolean> {
  return sql`(interview.organisation_id, interview.id) in (
    select here.organisation_id, here.id from ${roundsBeside(personId)})`;
}

/** Those rounds of one interview, for deciding what the reader may learn of it. */
export async function owedElsewhere(
  tx: Transaction,
  scope: MemberScope | SeatScope,
  interviewId = "interviewId" in scope ? scope.interviewId : "",
): Promise<readonly Elsewhere[]> {
  const rows = await tx.execute<{ id: string; name: string }>(sql`
    select there.id, (
        select name from kit where kit.organisation_id = there.organisation_id and kit.id = there.kit_id
      ) as name
    from ${roundsBeside(scope.personId)}
      and here.organisation_id = ${scope.organisationId} and here.id = ${interviewId}
    order by there.created_at, there.id`);
  return rows.map(({ id, name }) => ({ interviewId: id, kitName: name }));
}

/**
 * True when the debrief of another round is open with which this person, who scores in this one, must not be
 * acquainted. To be asked before they take a place in it again that they had given up.
 */
export async function isOpenElsewhere(
  tx: Transaction,
  scope: MemberScope,
  interviewId: string,
): Promise<boolean> {
  const rows = await tx.execute(sql`
    select from ${roundsBeside(scope.personId)} and there.organisation_id = ${scope.organisationId}
      and there.id = ${interviewId} and exists (select from debrief d
        where d.organisation_id = here.organisation_id and d.interview_id = here.id)
    limit 1`);
  return rows.length > 0;
}
