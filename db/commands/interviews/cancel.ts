import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { cancellable } from "@/lib/domain/interviews/cancel";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { Conflict } from "../../errors";
import { interview } from "../../schema/interviews";
import { type MemberScope, permit } from "../../scope";
import { ONE_CHANGE_MORE } from "./internal/calendar-change";
import { lockForCancel } from "./internal/lock-for-cancel";
import { queueMail } from "./internal/queue-mail";

/** Says that an interview will not take place. Twice is once. Conflict `only-a-demo`, `already-started`, `already-ended`. */
export function cancelInterview(scope: MemberScope, interviewId: string): Promise<void> {
  const { organisationId, personId } = scope;
  return transaction(permit(scope, "interview.cancel"), async (tx) => {
    const { kind, status, cancelled } = await lockForCancel(tx, scope, interviewId);
    if (cancelled) return;
    const decided = cancellable({ kind, status });
    if (!decided.ok) throw new Conflict(decided.reason);
    await tx
      .update(interview)
      .set({ cancelledAt: sql`clock_timestamp()`, cancelledBy: personId, ...ONE_CHANGE_MORE })
      .where(
        and(
          eq(interview.organisationId, organisationId),
          eq(interview.id, interviewId),
          isNull(interview.cancelledAt),
        ),
      );
    await queueMail(tx, scope, { interviewId, kind: "cancelled" });
    await audit(tx, {
      organisationId,
      action: "interview.cancel",
      actorId: personId,
      subjectId: interviewId,
    });
  });
}
