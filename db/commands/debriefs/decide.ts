import "server-only";
import { and, eq } from "drizzle-orm";
import type { Outcome } from "@/lib/domain/debrief/decision";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { Conflict, NotFound } from "../../errors";
import { lockInterview } from "../../ops";
import { debrief, decision } from "../../schema/scoring";
import { type MemberScope, permit } from "../../scope";

/**
 * Records the decision of an open debrief, once; it is read-only from then on. The same decision sent
 * twice is one. NotFound while the debrief is closed; Conflict `already-decided`.
 */
export function decide(
  scope: MemberScope,
  input: { readonly interviewId: string; readonly outcome: Outcome; readonly reason: string },
): Promise<void> {
  const { organisationId, personId } = scope;
  const { interviewId, outcome, reason } = input;
  return transaction(permit(scope, "decision.record"), async (tx) => {
    await lockInterview(tx, { organisationId, interviewId });
    const key = { organisationId, interviewId };
    const [open] = await tx
      .select({ openedAt: debrief.openedAt })
      .from(debrief)
      .where(and(eq(debrief.organisationId, organisationId), eq(debrief.interviewId, interviewId)));
    if (!open) throw new NotFound("debrief");
    const made = await tx
      .insert(decision)
      .values({ ...key, outcome, reason, deciderId: personId })
      .onConflictDoNothing()
      .returning({ at: decision.decidedAt });
    if (made.length === 0) {
      const [before] = await tx
        .select({ outcome: decision.outcome, reason: decision.reason, deciderId: decision.deciderId })
        .from(decision)
        .where(and(eq(decision.organisationId, organisationId), eq(decision.interviewId, interviewId)));
      const same = before?.outcome === outcome && before.reason === reason && before.deciderId === personId;
      if (!same) throw new Conflict("already-decided");
      return;
    }
    await audit(tx, {
      organisationId,
      action: "decision.record",
      actorId: personId,
      subjectId: interviewId,
      detail: { outcome },
    });
  });
}
