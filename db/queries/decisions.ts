import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Decision, Reopened } from "@/lib/domain/debrief/decision";
import type { Transaction } from "../client";
import { person } from "../schema/identity";
import { decision, reopening } from "../schema/scoring";
import type { MemberScope } from "../scope";

/** Joins the reopening of a decision, if it was opened again. */
export const OF_DECISION = and(
  eq(reopening.organisationId, decision.organisationId),
  eq(reopening.interviewId, decision.interviewId),
  eq(reopening.number, decision.number),
);

/** With `OF_DECISION` joined: the decision that stands. */
export const STANDS = isNull(reopening.number);

export type Decided = {
  /** What stands; null where nothing was decided, or it was opened again. */
  readonly decision: Decision | null;
  /** Those before it, oldest first. */
  readonly reopened: readonly Reopened[];
};

/** The decisions of an interview whose debrief is open to this reader: `reveal` has said so before this is asked. */
export async function decisionsIn(
  tx: Transaction,
  scope: MemberScope,
  interviewId: string,
): Promise<Decided> {
  const opener = alias(person, "opener");
  const rows = await tx
    .select({
      outcome: decision.outcome,
      reason: decision.reason,
      decider: person.name,
      decidedAt: decision.decidedAt,
      verdict: decision.verdict,
      composite: decision.composite,
      overrideReason: decision.overrideReason,
      by: opener.name,
      why: reopening.reason,
      reopenedAt: reopening.reopenedAt,
    })
    .from(decision)
    .innerJoin(person, eq(person.id, decision.deciderId))
    .leftJoin(reopening, OF_DECISION)
    .leftJoin(opener, eq(opener.id, reopening.reopenedBy))
    .where(and(eq(decision.organisationId, scope.organisationId), eq(decision.interviewId, interviewId)))
    .orderBy(asc(decision.number));
  const all = rows.map(({ by, why, reopenedAt, decidedAt, ...rest }) => ({
    decision: { ...rest, decidedAt: decidedAt.getTime() },
    reopened:
      reopenedAt && why !== null ? { by: by ?? "", reason: why, reopenedAt: reopenedAt.getTime() } : null,
  }));
  return {
    decision: all.find((one) => one.reopened === null)?.decision ?? null,
    reopened: all.flatMap(({ decision: was, reopened }) =>
      reopened ? [{ decision: was, ...reopened }] : [],
    ),
  };
}
