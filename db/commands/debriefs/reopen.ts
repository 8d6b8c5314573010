import "server-only";
import { reveal } from "@/lib/domain/scoring/reveal";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { Conflict, NotFound } from "../../errors";
import { lockInterview } from "../../ops";
import { decisionsIn } from "../../queries/decisions";
import { owedElsewhere } from "../../queries/elsewhere";
import { owedIn } from "../../queries/owed";
import { reopening } from "../../schema/scoring";
import { type MemberScope, permit } from "../../scope";

/**
 * Opens a decided debrief again, with a reason: scorecards can be corrected and another decision recorded, while the
 * first stays as it was for all to see. `number`: which decision was seen, from 1. The same sent twice is one. NotFound
 * while there is no such decision, or the debrief is closed to this reader; Conflict `already-reopened`.
 */
export function reopen(
  scope: MemberScope,
  {
    interviewId,
    number,
    reason,
  }: { readonly interviewId: string; readonly number: number; readonly reason: string },
): Promise<void> {
  const { organisationId, personId } = scope;
  return transaction(permit(scope, "decision.reopen"), async (tx) => {
    await lockInterview(tx, { organisationId, interviewId });
    const panel = await owedIn(tx, scope, interviewId);
    const mine = panel.find((one) => one.personId === personId) ?? null;
    const elsewhere = await owedElsewhere(tx, scope, interviewId);
    if (reveal(mine, panel, elsewhere.length > 0) !== "everything") throw new NotFound("debrief");
    const { decision, reopened } = await decisionsIn(tx, scope, interviewId);
    const before = reopened[number - 1];
    if (before) {
      if (before.reason === reason) return;
      throw new Conflict("already-reopened");
    }
    if (!decision || number !== reopened.length + 1) throw new NotFound("decision");
    await tx.insert(reopening).values({ organisationId, interviewId, number, reason, reopenedBy: personId });
    await audit(tx, {
      organisationId,
      action: "decision.reopen",
      actorId: personId,
      subjectId: interviewId,
      detail: { number },
    });
  });
}
