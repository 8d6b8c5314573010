import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { Conflict } from "../../errors";
import { isOpenElsewhere } from "../../queries/elsewhere";
import { interview } from "../../schema/interviews";
import { type MemberScope, permit } from "../../scope";
import { ONE_CHANGE_MORE } from "./internal/calendar-change";
import { lockForCancel } from "./internal/lock-for-cancel";
import { queueMail } from "./internal/queue-mail";

/**
 * Takes a cancellation back: the interview stands as it did, with the same links. Twice is once. Conflict
 * `read-meanwhile` for who cancelled it themselves a while ago, scores in it, and could read another round's debrief.
 */
export function restoreInterview(scope: MemberScope, interviewId: string): Promise<void> {
  const { organisationId, personId } = scope;
  return transaction(permit(scope, "interview.restore"), async (tx) => {
    const { cancelled, cancelledBy, undoable } = await lockForCancel(tx, scope, interviewId);
    if (!cancelled) return;
    await tx
      .update(interview)
      .set({ cancelledAt: null, cancelledBy: null, ...ONE_CHANGE_MORE })
      .where(
        and(
          eq(interview.organisationId, organisationId),
          eq(interview.id, interviewId),
          isNotNull(interview.cancelledAt),
        ),
      );
    if (cancelledBy === personId && !undoable && (await isOpenElsewhere(tx, scope, interviewId)))
      throw new Conflict("read-meanwhile");
    await queueMail(tx, scope, { interviewId, kind: "restored" });
    await audit(tx, {
      organisationId,
      action: "interview.restore",
      actorId: personId,
      subjectId: interviewId,
    });
  });
}
