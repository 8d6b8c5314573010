import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Revision } from "@/lib/domain/scoring/correction";
import type { Score, Target } from "@/lib/domain/scoring/score";
import { read, type Transaction } from "../client";
import { rating, scorecardRevision } from "../schema/scoring";
import type { SeatScope } from "../scope";

/** One seat's scorecard as it was handed in and as it stands; `revisions` holds both, oldest first. */
export type SubmittedCard = {
  readonly seatId: string;
  readonly first: Revision;
  readonly newest: Revision;
  readonly revisions: readonly Revision[];
};

/**
 * The scorecards of an interview that row-level security shows to this transaction: one's own, and all of them
 * once the debrief's row is there. What a reader may learn is for `reveal` to say before this is asked.
 */
export async function submittedIn(
  tx: Transaction,
  key: { readonly organisationId: string; readonly interviewId: string },
): Promise<readonly SubmittedCard[]> {
  const [cards, ratings] = await Promise.all([
    tx
      .select({
        seatId: scorecardRevision.seatId,
        revision: scorecardRevision.revision,
        recommendation: scorecardRevision.recommendation,
        confidence: scorecardRevision.confidence,
        evidence: scorecardRevision.evidence,
        reason: scorecardRevision.reason,
        submittedAt: scorecardRevision.submittedAt,
      })
      .from(scorecardRevision)
      .where(
        and(
          eq(scorecardRevision.organisationId, key.organisationId),
          eq(scorecardRevision.interviewId, key.interviewId),
        ),
      )
      .orderBy(asc(scorecardRevision.revision)),
    tx
      .select({
        seatId: rating.seatId,
        revision: rating.revision,
        target: rating.target,
        score: rating.score,
        reason: rating.reason,
      })
      .from(rating)
      .where(and(eq(rating.organisationId, key.organisationId), eq(rating.interviewId, key.interviewId)))
      .orderBy(asc(rating.target)),
  ]);
  const seats = [...new Set(cards.map(({ seatId }) => seatId))];
  return seats.flatMap((seatId) => {
    const revisions = cards
      .filter((card) => card.seatId === seatId)
      .map(({ seatId: _seat, submittedAt, ...card }) => ({
        ...card,
        submittedAt: submittedAt.getTime(),
        ratings: ratings
          .filter((one) => one.seatId === seatId && one.revision === card.revision)
          .map(asRating),
      }));
    const [first, newest] = [revisions[0], revisions.at(-1)];
    return first && newest ? [{ seatId, first, newest, revisions }] : [];
  });
}

/** One's own submitted scorecard with everything that became of it; null before it is in. */
export function findOwnCard(scope: SeatScope): Promise<SubmittedCard | null> {
  return read(scope, async (tx) => {
    const cards = await submittedIn(tx, scope);
    return cards.find(({ seatId }) => seatId === scope.seatId) ?? null;
  });
}

/** Only `accept` and `correct` fill this table, so target and score are of the lists. */
function asRating(row: { target: string; score: number; reason: string | null }) {
  return { target: row.target as Target, score: row.score as Score, reason: row.reason };
}
