import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { interview } from "../../schema/interviews";
import { type MemberScope, permit } from "../../scope";
import { ONE_CHANGE_MORE } from "./internal/calendar-change";
import { lockForCancel } from "./internal/lock-for-cancel";

/** Takes a cancellation back: the interview stands as it did, with the same links. Twice is once. */
export function restoreInterview(scope: MemberScope, interviewId: string): Promise<void> {
  const { organisationId, personId } = scope;
  return transaction(permit(scope, "interview.restore"), async (tx) => {
    if (!(await lockForCancel(tx, scope, interviewId)).cancelled) return;
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
    await audit(tx, {
      organisationId,
      action: "interview.restore",
      actorId: personId,
      subjectId: interviewId,
    });
  });
}
