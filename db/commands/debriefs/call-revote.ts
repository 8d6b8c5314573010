import "server-only";
import { mayCall } from "@/lib/domain/debrief/revote";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { Conflict, Forbidden } from "../../errors";
import { revote } from "../../schema/revotes";
import { type MemberScope, permit } from "../../scope";
import { lockRevote } from "./internal/lock-revote";

/**
 * Asks everybody whose scorecard is in for their recommendation once more, without names. There is one re-vote in a
 * debrief; calling it twice is once. Forbidden for who neither leads the interview nor owns the organisation; NotFound
 * while the debrief is closed; Conflict `already-decided`, `too-few-called`.
 */
export function callRevote(scope: MemberScope, interviewId: string): Promise<void> {
  const { organisationId, personId } = scope;
  return transaction(permit(scope, "revote.call"), async (tx) => {
    const { revote: before, called, leads, decided } = await lockRevote(tx, scope, interviewId);
    if (!leads) throw new Forbidden("revote.call");
    if (before !== null) return;
    const may = mayCall({ called, decided });
    if (!may.ok) throw new Conflict(may.reason);
    await tx.insert(revote).values({ organisationId, interviewId, calledBy: personId });
    await audit(tx, {
      organisationId,
      action: "revote.call",
      actorId: personId,
      subjectId: interviewId,
      detail: { called },
    });
  });
}
