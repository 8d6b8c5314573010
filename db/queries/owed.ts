import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { owesScorecard } from "@/lib/domain/interviews/my-part";
import type { Owed } from "@/lib/domain/scoring/reveal";
import type { Transaction } from "../client";
import { person } from "../schema/identity";
import { seat } from "../schema/interviews";
import { shadowScorecard, submission } from "../schema/scoring";
import type { MemberScope, SeatScope } from "../scope";
import { SHADOW_OF_SEAT, SUBMISSION_OF_SEAT } from "./own";

export type OwedSeat = Owed & {
  readonly name: string;
  readonly personId: string | null;
  readonly excusedBy: string | null;
  readonly excusedReason: string | null;
};

/**
 * Who owes a scorecard and whose is in, in the order of the panel. For deciding on the server only:
 * what a reader may learn of it is for `reveal` to say.
 */
export async function owedIn(
  tx: Transaction,
  scope: MemberScope | SeatScope,
  interviewId = "interviewId" in scope ? scope.interviewId : "",
): Promise<readonly OwedSeat[]> {
  const seats = await tx
    .select({
      seatId: seat.id,
      role: seat.role,
      name: seat.name,
      personId: seat.personId,
      excusedAt: seat.excusedAt,
      excusedBy: person.name,
      excusedReason: seat.excusedReason,
      submittedAt: submission.submittedAt,
      // The reader's own, where the reader is a shadow; of any other there is no row.
      closedAt: shadowScorecard.closedAt,
    })
    .from(seat)
    .leftJoin(submission, SUBMISSION_OF_SEAT)
    .leftJoin(shadowScorecard, SHADOW_OF_SEAT)
    .leftJoin(person, eq(person.id, seat.excusedBy))
    .where(and(eq(seat.organisationId, scope.organisationId), eq(seat.interviewId, interviewId)))
    .orderBy(asc(seat.position));
  return seats.map((one) => ({
    seatId: one.seatId,
    name: one.name,
    personId: one.personId,
    owes: owesScorecard(one.role),
    candidate: one.role === "candidate",
    shadow: one.role === "shadow",
    submitted: (one.submittedAt ?? one.closedAt) !== null,
    excused: one.excusedAt !== null,
    excusedBy: one.excusedBy,
    excusedReason: one.excusedReason,
  }));
}
