import "server-only";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { Conflict, NotFound } from "../../errors";
import { lockInterview } from "../../ops";
import { ownOf } from "../../queries/own";
import { shadowScorecard } from "../../schema/scoring";
import { permit, type SeatScope } from "../../scope";

/**
 * Closes a shadow's own scores as they stand, whole or not, so that they may be compared afterwards. Once: twice is
 * one. They are no scorecard: nobody waits for them and nobody else reads them. Conflict `not-ended`.
 */
export function closeShadow(scope: SeatScope): Promise<void> {
  const { organisationId, interviewId, seatId, personId } = scope;
  return transaction(permit(scope, "shadow.close"), async (tx) => {
    if (!personId || scope.role !== "shadow") throw new NotFound("interview");
    const { room, now } = await lockInterview(tx, scope);
    if (room.status !== "ended") throw new Conflict("not-ended");
    const own = await ownOf(tx, scope);
    if (own.submitted) return;
    await tx
      .insert(shadowScorecard)
      .values({ organisationId, interviewId, seatId, personId, draft: own.draft, closedAt: new Date(now) });
    await audit(tx, {
      organisationId,
      action: "shadow.close",
      actorId: personId,
      subjectId: interviewId,
      detail: { seatId },
    });
  });
}
