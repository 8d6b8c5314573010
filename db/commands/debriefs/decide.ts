import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Outcome } from "@/lib/domain/debrief/decision";
import { isAgainst } from "@/lib/domain/debrief/standing";
import { reveal } from "@/lib/domain/scoring/reveal";
import { audit } from "../../audit";
import { type Transaction, transaction } from "../../client";
import { Conflict, NotFound } from "../../errors";
import { lockInterview } from "../../ops";
import { OF_DECISION } from "../../queries/decisions";
import { owedElsewhere } from "../../queries/elsewhere";
import { owedIn } from "../../queries/owed";
import { standingIn } from "../../queries/standings";
import { kit } from "../../schema/kits";
import { debrief, decision, reopening } from "../../schema/scoring";
import { type MemberScope, permit } from "../../scope";

/**
 * Records the decision of an open debrief, once, with what the bar said; it is read-only from then on, and the next
 * one comes only after `reopen`. `after`: how many were made before it. Against the bar it is an override, which says
 * why. The same decision sent twice is one. NotFound while the debrief is closed, or to this reader; Conflict
 * `already-decided`, `decided-before`, `override-unexplained`.
 */
export function decide(
  scope: MemberScope,
  input: {
    readonly interviewId: string;
    readonly outcome: Outcome;
    readonly reason: string;
    readonly overrideReason?: string | null;
    readonly after?: number;
  },
): Promise<void> {
  const { organisationId, personId } = scope;
  const { interviewId, outcome, reason, after = 0 } = input;
  return transaction(permit(scope, "decision.record"), async (tx) => {
    const locked = await lockInterview(tx, { organisationId, interviewId });
    const key = { organisationId, interviewId };
    const [open] = await tx
      .select({ openedAt: debrief.openedAt })
      .from(debrief)
      .where(and(eq(debrief.organisationId, organisationId), eq(debrief.interviewId, interviewId)));
    const panel = await owedIn(tx, scope, interviewId);
    const mine = panel.find((one) => one.personId === personId) ?? null;
    const elsewhere = await owedElsewhere(tx, scope, interviewId);
    // Nobody decides on what they may not read; a refusal would tell them of it.
    if (!open || reveal(mine, panel, elsewhere.length > 0) !== "everything") throw new NotFound("debrief");
    // Voiding a question and changing the bar hold this row: both come before this decision or after it.
    await tx
      .select({ id: kit.id })
      .from(kit)
      .where(and(eq(kit.organisationId, organisationId), eq(kit.id, locked.kitId)))
      .for("share");
    const last = await lastDecision(tx, key);
    if (last && last.number === after + 1) {
      // Sent again after its answer was lost. What the bar says may have changed since, and does not matter any more.
      const same =
        last.outcome === outcome &&
        last.reason === reason &&
        last.deciderId === personId &&
        (last.overrideReason === null || last.overrideReason === input.overrideReason);
      if (!same) throw new Conflict("already-decided");
      return;
    }
    const { reading } = (await standingIn(tx, scope, locked)).now;
    const { verdict, composite } = reading;
    const override = isAgainst(outcome, reading);
    const overrideReason = override ? (input.overrideReason ?? null) : null;
    if (override && overrideReason === null) throw new Conflict("override-unexplained");
    if ((last?.number ?? 0) !== after || (last && !last.reopened))
      throw new Conflict(last && !last.reopened ? "already-decided" : "decided-before");
    await tx.insert(decision).values({
      ...key,
      number: after + 1,
      outcome,
      reason,
      deciderId: personId,
      verdict,
      composite: composite.mean,
      overrideReason,
    });
    await audit(tx, {
      organisationId,
      action: "decision.record",
      actorId: personId,
      subjectId: interviewId,
      detail: { outcome, override },
    });
  });
}

async function lastDecision(
  tx: Transaction,
  { organisationId, interviewId }: { readonly organisationId: string; readonly interviewId: string },
) {
  const [last] = await tx
    .select({
      number: decision.number,
      outcome: decision.outcome,
      reason: decision.reason,
      deciderId: decision.deciderId,
      overrideReason: decision.overrideReason,
      reopened: reopening.number,
    })
    .from(decision)
    .leftJoin(reopening, OF_DECISION)
    .where(and(eq(decision.organisationId, organisationId), eq(decision.interviewId, interviewId)))
    .orderBy(desc(decision.number))
    .limit(1);
  return last ? { ...last, reopened: last.reopened !== null } : null;
}
