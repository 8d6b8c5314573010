import "server-only";
import { and, eq } from "drizzle-orm";
import { type DraftScorecard, EMPTY_DRAFT } from "@/lib/domain/scoring/draft";
import type { Transaction } from "../client";
import { NotFound } from "../errors";
import { interview, seat } from "../schema/interviews";
import { draftScorecard, shadowScorecard, submission } from "../schema/scoring";
import type { MemberScope, SeatScope } from "../scope";

/** Joins the reader's own seat to an interview; there is none when they are not on its panel. */
export function ownSeat(scope: MemberScope) {
  return and(
    eq(seat.organisationId, interview.organisationId),
    eq(seat.interviewId, interview.id),
    eq(seat.personId, scope.personId),
  );
}

/** Joins what was handed in to a seat; there is nothing before that. */
export const SUBMISSION_OF_SEAT = and(
  eq(submission.organisationId, seat.organisationId),
  eq(submission.interviewId, seat.interviewId),
  eq(submission.seatId, seat.id),
);

/** Joins a shadow's closed scores to a seat; nobody but the shadow gets a row. */
export const SHADOW_OF_SEAT = and(
  eq(shadowScorecard.organisationId, seat.organisationId),
  eq(shadowScorecard.interviewId, seat.interviewId),
  eq(shadowScorecard.seatId, seat.id),
);

export type OwnReading = {
  readonly draft: DraftScorecard;
  /** Number of the last op in the seat's private lane. */
  readonly ownSeq: number;
  /** Handed in; for a shadow, closed. */
  readonly submitted: boolean;
  /** Let off this scorecard: it cannot be handed in any more. */
  readonly excused: boolean;
};

/** Whether one seat's own scorecard is handed in or closed, inside the caller's transaction. */
export async function submittedIn(tx: Transaction, scope: SeatScope): Promise<boolean> {
  const [own] = await tx
    .select({ submittedAt: submission.submittedAt, closedAt: shadowScorecard.closedAt })
    .from(seat)
    .leftJoin(submission, SUBMISSION_OF_SEAT)
    .leftJoin(shadowScorecard, SHADOW_OF_SEAT)
    .where(
      and(
        eq(seat.organisationId, scope.organisationId),
        eq(seat.interviewId, scope.interviewId),
        eq(seat.id, scope.seatId),
      ),
    );
  return (own?.submittedAt ?? own?.closedAt ?? null) !== null;
}

/** One seat's own scorecard so far, inside the caller's transaction. NotFound when there is no such seat. */
export async function ownOf(tx: Transaction, scope: SeatScope): Promise<OwnReading> {
  const [own] = await tx
    .select({
      ownSeq: seat.ownSeq,
      excusedAt: seat.excusedAt,
      draft: draftScorecard.draft,
      submittedAt: submission.submittedAt,
      closedAt: shadowScorecard.closedAt,
    })
    .from(seat)
    .leftJoin(
      draftScorecard,
      and(
        eq(draftScorecard.organisationId, seat.organisationId),
        eq(draftScorecard.interviewId, seat.interviewId),
        eq(draftScorecard.seatId, seat.id),
      ),
    )
    .leftJoin(submission, SUBMISSION_OF_SEAT)
    .leftJoin(shadowScorecard, SHADOW_OF_SEAT)
    .where(
      and(
        eq(seat.organisationId, scope.organisationId),
        eq(seat.interviewId, scope.interviewId),
        eq(seat.id, scope.seatId),
      ),
    );
  if (!own) throw new NotFound("seat");
  return {
    draft: own.draft ?? EMPTY_DRAFT,
    ownSeq: own.ownSeq,
    submitted: (own.submittedAt ?? own.closedAt) !== null,
    excused: own.excusedAt !== null,
  };
}
