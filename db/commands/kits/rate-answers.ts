import "server-only";
import { type GivenRating, handIn } from "@/lib/domain/scoring/second-rating";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { Conflict, NotFound } from "../../errors";
import { openAnswers, type QuestionKey, readingOf } from "../../queries/answers";
import { secondRating } from "../../schema/second-ratings";
import { type MemberScope, permit } from "../../scope";
import { lockKit } from "./internal/lock-kit";

/**
 * Hands in one reader's levels for all answers to a question that are open to them and not rated by them yet, for good.
 * The same twice is once. NotFound before they have begun; Conflict `scores-owed`, `answers-left`,
 * `already-rated-again`.
 */
export function rateAnswers(
  scope: MemberScope,
  input: {
    readonly kitId: string;
    readonly kitRevision: number;
    readonly question: string;
    readonly ratings: readonly GivenRating[];
  },
): Promise<void> {
  const { organisationId, personId } = scope;
  const { kitId, kitRevision, question, ratings } = input;
  return transaction(permit(scope, "answers.rate"), async (tx) => {
    await lockKit(tx, scope, kitId);
    const key: QuestionKey = { organisationId, kitId, kitRevision, question };
    const open = await openAnswers(tx, scope, key);
    if (open === null) throw new Conflict("scores-owed");
    const reading = await readingOf(tx, scope, key, open);
    if (reading === null) throw new NotFound("answers");
    const taken = handIn(ratings, reading.answers, reading.rated);
    if (!taken.ok) throw new Conflict(taken.reason);
    const rows = reading.answers.flatMap(({ key: name, interviewId }) => {
      const given = taken.value.find((one) => one.key === name);
      return given ? [{ ...key, personId, interviewId, score: given.score }] : [];
    });
    if (rows.length === 0) return;
    await tx.insert(secondRating).values(rows);
    await audit(tx, {
      organisationId,
      action: "answers.rate",
      actorId: personId,
      subjectId: kitId,
      detail: { revision: kitRevision, question, answers: rows.length },
    });
  });
}
