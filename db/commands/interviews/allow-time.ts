import "server-only";
import { and, eq } from "drizzle-orm";
import { touchable } from "@/lib/domain/interviews/appointment";
import { planFor, type Stretch } from "@/lib/domain/interviews/plan";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { canonicalJson } from "../../digest";
import { Conflict, NotFound } from "../../errors";
import { frozenKit } from "../../queries/kits";
import { interview } from "../../schema/interviews";
import { type MemberScope, permit } from "../../scope";
import { ONE_CHANGE_MORE } from "./internal/calendar-change";

/**
 * Plans an interview longer than its kit, or as long again, until it starts. Only the minutes are kept, not by how much
 * they were stretched, and the audit says that they were set. The same twice is once. Conflict with a `TouchRefusal`.
 */
export function allowTime(
  scope: MemberScope,
  { interviewId, stretch }: { readonly interviewId: string; readonly stretch: Stretch },
): Promise<void> {
  const { organisationId, personId } = scope;
  const thisOne = and(eq(interview.organisationId, organisationId), eq(interview.id, interviewId));
  return transaction(permit(scope, "interview.allow-time"), async (tx) => {
    const [row] = await tx
      .select({
        kind: interview.kind,
        status: interview.status,
        cancelledAt: interview.cancelledAt,
        kitId: interview.kitId,
        revision: interview.kitRevision,
        plan: interview.plannedMinutes,
      })
      .from(interview)
      .where(thisOne)
      .for("update");
    if (!row) throw new NotFound("interview");
    const { kitId, revision, cancelledAt } = row;
    const decided = touchable({ ...row, cancelled: cancelledAt !== null });
    if (!decided.ok) throw new Conflict(decided.reason);
    const plan = planFor(await frozenKit(tx, { organisationId, kitId, revision }), stretch);
    if (canonicalJson(plan) === canonicalJson(row.plan)) return;
    await tx
      .update(interview)
      .set({ plannedMinutes: plan, ...ONE_CHANGE_MORE })
      .where(and(thisOne, eq(interview.status, "waiting")));
    await audit(tx, {
      organisationId,
      action: "interview.allow-time",
      actorId: personId,
      subjectId: interviewId,
    });
  });
}
