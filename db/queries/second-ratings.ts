import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Score } from "@/lib/domain/scoring/score";
import { type SecondRating, shownSecondRatings } from "@/lib/domain/scoring/second-rating";
import type { Transaction } from "../client";
import { person } from "../schema/identity";
import { secondRating, secondReading } from "../schema/second-ratings";
import type { MemberScope } from "../scope";

/**
 * The second ratings of one interview that this reader of its open debrief is shown, inside the caller's transaction.
 * What they may learn of the interview is for `reveal` to say before this is asked.
 */
export async function secondRatingsIn(
  tx: Transaction,
  { organisationId, personId }: MemberScope,
  key: { readonly interviewId: string; readonly kitId: string; readonly kitRevision: number },
): Promise<readonly SecondRating[]> {
  const rows = await tx
    .select({
      question: secondRating.question,
      personId: secondRating.personId,
      name: person.name,
      score: secondRating.score,
      at: secondRating.ratedAt,
    })
    .from(secondRating)
    .leftJoin(person, eq(person.id, secondRating.personId))
    .where(
      and(eq(secondRating.organisationId, organisationId), eq(secondRating.interviewId, key.interviewId)),
    )
    .orderBy(asc(secondRating.ratedAt), asc(secondRating.personId));
  const begun = await tx
    .select({ question: secondReading.question })
    .from(secondReading)
    .where(
      and(
        eq(secondReading.organisationId, organisationId),
        eq(secondReading.kitId, key.kitId),
        eq(secondReading.kitRevision, key.kitRevision),
        eq(secondReading.personId, personId),
      ),
    );
  const shown = shownSecondRatings(
    rows,
    personId,
    begun.map(({ question }) => question),
  );
  return shown.map(({ question, name, score, at }) => ({
    question,
    name,
    score: asScore(score),
    at: at.getTime(),
  }));
}

/** Only `handIn` fills this table. */
function asScore(score: number): Score {
  return score as Score;
}
