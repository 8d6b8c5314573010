import "server-only";
import { randomUUID } from "node:crypto";
import { mayVote } from "@/lib/domain/debrief/revote";
import type { Recommendation } from "@/lib/domain/scoring/recommendation";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { Conflict, NotFound } from "../../errors";
import { revoteBallot, revoteVoter } from "../../schema/revotes";
import { type MemberScope, permit } from "../../scope";
import { lockRevote } from "./internal/lock-revote";

/**
 * Takes one person's vote: that they voted and what was voted, apart. It cannot be read back or changed. NotFound where
 * no re-vote was called; Conflict `not-called`, `already-voted`, `revote-closed`.
 */
export function voteAgain(
  scope: MemberScope,
  input: { readonly interviewId: string; readonly recommendation: Recommendation },
): Promise<void> {
  const { organisationId, personId } = scope;
  const { interviewId, recommendation } = input;
  return transaction(permit(scope, "revote.vote"), async (tx) => {
    const { revote, mySeat } = await lockRevote(tx, scope, interviewId);
    if (revote === null) throw new NotFound("revote");
    const may = mayVote(revote, revote.mine);
    if (!may.ok) throw new Conflict(may.reason);
    if (mySeat === null) throw new Conflict("not-called");
    const key = { organisationId, interviewId };
    await tx.insert(revoteVoter).values({ ...key, seatId: mySeat.seatId, personId });
    // Made by chance: an id that grows with time would put the ballots in the order of their voters.
    await tx.insert(revoteBallot).values({ ...key, id: randomUUID(), recommendation });
    await audit(tx, { organisationId, action: "revote.vote", actorId: personId, subjectId: interviewId });
  });
}
