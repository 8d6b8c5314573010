import "server-only";
import { and, asc, desc, eq, isNull, notExists, sql } from "drizzle-orm";
import { reveal } from "@/lib/domain/scoring/reveal";
import type { Instant } from "@/lib/domain/shared/time";
import { databaseNow, read, type Transaction } from "../client";
import { interview } from "../schema/interviews";
import { debrief } from "../schema/scoring";
import type { MemberScope } from "../scope";
import { owesElsewhere } from "./elsewhere";
import { type OwedSeat, owedIn } from "./owed";

/** An ended interview whose debrief waits, as far as this reader may know. */
export type WaitingInterview = {
  readonly interviewId: string;
  readonly candidateName: string;
  readonly endedAt: Instant;
  /** The reader owes one here themselves. Then nothing is told of anybody else. */
  readonly mine: boolean;
  /** Names of the others who still owe a scorecard, in the order of the panel. */
  readonly missing: readonly string[];
};

export type WaitingReading = { readonly now: Instant; readonly waiting: readonly WaitingInterview[] };

/** Bounds one reading; a debrief that waits is rare. */
const MOST = 100;

/**
 * Scorecards that are still owed, longest ago first: one's own, and where `reveal` tells who is missing, whose.
 * Nothing of an interview of which the reader may know nothing.
 */
export function listWaiting(scope: MemberScope): Promise<WaitingReading> {
  return read(scope, async (tx) => {
    const rows = await endedAndClosed(tx, scope);
    const waiting: WaitingInterview[] = [];
    for (const { id, candidateName, room, elsewhere } of rows) {
      const panel = await owedIn(tx, scope, id);
      const me = panel.find(({ personId }) => personId === scope.personId) ?? null;
      const mine = me !== null && stillOwes(me);
      const told = reveal(me, panel, elsewhere) === "who-is-missing";
      const missing = told ? panel.filter(stillOwes).map(({ name }) => name) : [];
      if (room.endedAt !== null && (mine || missing.length > 0))
        waiting.push({ interviewId: id, candidateName, endedAt: room.endedAt, mine, missing });
    }
    waiting.sort((one, other) => one.endedAt - other.endedAt);
    return { now: await databaseNow(tx), waiting };
  });
}

function stillOwes({ owes, submitted, excused }: OwedSeat): boolean {
  return owes && !submitted && !excused;
}

function owesHere(personId: string) {
  return sql`exists (select from seat s
    where s.organisation_id = interview.organisation_id and s.interview_id = interview.id
      and s.person_id = ${personId} and s.role in ('lead', 'interviewer') and s.excused_at is null
      and not exists (select from submission b where b.organisation_id = s.organisation_id
        and b.interview_id = s.interview_id and b.seat_id = s.id))`;
}

function endedAndClosed(tx: Transaction, scope: MemberScope) {
  return (
    tx
      .select({
        id: interview.id,
        candidateName: interview.candidateName,
        room: interview.room,
        elsewhere: owesElsewhere(scope.personId),
      })
      .from(interview)
      .where(
        and(
          eq(interview.organisationId, scope.organisationId),
          eq(interview.kind, "real"),
          eq(interview.status, "ended"),
          isNull(interview.cancelledAt),
          notExists(
            tx
              .select({ one: sql`1` })
              .from(debrief)
              .where(
                and(
                  eq(debrief.organisationId, interview.organisationId),
                  eq(debrief.interviewId, interview.id),
                ),
              ),
          ),
        ),
      )
      // What the reader owes themselves is never behind the bound.
      .orderBy(desc(owesHere(scope.personId)), asc(interview.createdAt))
      .limit(MOST)
  );
}
