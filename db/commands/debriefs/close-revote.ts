import "server-only";
import { revoteState } from "@/lib/domain/debrief/revote";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { Forbidden, NotFound } from "../../errors";
import { revoteClose } from "../../schema/revotes";
import { type MemberScope, permit } from "../../scope";
import { lockRevote } from "./internal/lock-revote";

/**
 * Waits for nobody any more. What is closed already, or complete, stays as it is. Forbidden for who neither leads the
 * interview nor owns the organisation; NotFound where no re-vote was called.
 */
export function closeRevote(scope: MemberScope, interviewId: string): Promise<void> {
  const { organisationId, personId } = scope;
  return transaction(permit(scope, "revote.close"), async (tx) => {
    const { revote, leads } = await lockRevote(tx, scope, interviewId);
    if (!leads) throw new Forbidden("revote.close");
    if (revote === null) throw new NotFound("revote");
    if (revoteState(revote) !== "voting") return;
    await tx.insert(revoteClose).values({ organisationId, interviewId, closedBy: personId });
    const { called, voted } = revote;
    await audit(tx, {
      organisationId,
      action: "revote.close",
      actorId: personId,
      subjectId: interviewId,
      detail: { called, voted },
    });
  });
}
