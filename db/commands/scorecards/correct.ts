import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import { type Change, correct, type Revision } from "@/lib/domain/scoring/correction";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { Conflict, NotFound } from "../../errors";
import { lockInterview } from "../../ops";
import { OF_DECISION, STANDS } from "../../queries/decisions";
import { owedElsewhere } from "../../queries/elsewhere";
import { owedIn } from "../../queries/owed";
import { submittedIn } from "../../queries/submitted";
import { decision, rating, reopening, scorecardRevision } from "../../schema/scoring";
import { type MemberScope, permit } from "../../scope";

/**
 * Changes one thing on one's own submitted scorecard, as a new revision; those before stay as they are. `revision`:
 * the one it was made from, so that of two windows only one counts. The same correction twice is one. NotFound for
 * who has no card in this interview; Conflict `not-submitted`, `already-decided`, `card-changed`, `not-on-card`,
 * `nothing-changed`, `other-round`.
 */
export function correctScorecard(
  scope: MemberScope,
  input: {
    readonly interviewId: string;
    readonly revision: number;
    readonly change: Change;
    readonly reason: string;
  },
): Promise<void> {
  const { organisationId, personId } = scope;
  const { interviewId, revision, change, reason } = input;
  return transaction(permit(scope, "scorecard.correct"), async (tx) => {
    const key = { organisationId, interviewId };
    const locked = await lockInterview(tx, key);
    const mine = (await owedIn(tx, scope, interviewId)).find((one) => one.owes && one.personId === personId);
    if (!mine) throw new NotFound("scorecard");
    const card = (await submittedIn(tx, key)).find(({ seatId }) => seatId === mine.seatId);
    if (!card) throw new Conflict("not-submitted");
    const { seatId } = card;
    const made = correct(
      card.revisions.find((one) => one.revision === revision) ?? card.newest,
      change,
      reason,
      locked.now,
    );
    if (card.newest.revision !== revision) {
      if (made.ok && saysTheSame(made.value, card.newest)) return;
      throw new Conflict("card-changed");
    }
    if (!made.ok) throw new Conflict(made.reason);
    // Whether it was decided is not theirs to learn yet.
    if ((await owedElsewhere(tx, scope, interviewId)).length > 0) throw new Conflict("other-round");
    const [decided] = await tx
      .select({ at: decision.decidedAt })
      .from(decision)
      .leftJoin(reopening, OF_DECISION)
      .where(and(eq(decision.organisationId, organisationId), eq(decision.interviewId, interviewId), STANDS));
    if (decided) throw new Conflict("already-decided");

    const { ratings, submittedAt, ...next } = made.value;
    const of = { ...key, seatId, personId, revision: next.revision };
    await tx.insert(scorecardRevision).values({ ...of, ...next, submittedAt: new Date(submittedAt) });
    if (ratings.length > 0) await tx.insert(rating).values(ratings.map((one) => ({ ...of, ...one })));
    await audit(tx, {
      organisationId,
      action: "scorecard.correct",
      actorId: personId,
      subjectId: interviewId,
      detail: { seatId, revision: next.revision },
    });
  });
}

function saysTheSame(a: Revision, b: Revision): boolean {
  const said = ({ submittedAt: _at, ...rest }: Revision) => rest;
  return isDeepStrictEqual(said(a), said(b));
}
