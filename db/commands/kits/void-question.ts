import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { agendaOf } from "@/lib/domain/interviews/agenda";
import { mayVoid } from "@/lib/domain/scoring/voided";
import { audit } from "../../audit";
import { type Transaction, transaction } from "../../client";
import { Conflict } from "../../errors";
import { frozenKit } from "../../queries/kits";
import { voidsOf } from "../../queries/voids";
import { questionVoid } from "../../schema/kits";
import { type MemberScope, permit } from "../../scope";
import { lockKit } from "./internal/lock-kit";

/**
 * Voids one question for every candidate on a kit revision, or takes that back, as a new row with its reason. The same
 * twice is one. NotFound also for a revision that is not there; Conflict `not-in-this-kit`, `already-void`, `not-void`.
 */
export function voidQuestion(
  scope: MemberScope,
  input: {
    readonly kitId: string;
    readonly kitRevision: number;
    /** Slug. */
    readonly question: string;
    /** False: it counts again. */
    readonly voided: boolean;
    readonly reason: string;
  },
): Promise<void> {
  const { organisationId, personId } = scope;
  const { kitId, kitRevision, question, voided, reason } = input;
  return transaction(permit(scope, "kit.void"), async (tx) => {
    // Deciding holds the same row: what a decision is made on is what counted then.
    await lockKit(tx, scope, kitId);
    const key = { organisationId, kitId, kitRevision };
    const content = await frozenKit(tx, { organisationId, kitId, revision: kitRevision });
    const events = await voidsOf(tx, key);
    const scored = agendaOf(content).flatMap((entry) => (entry.scored ? [entry.id] : []));
    const decided = mayVoid(events, { question, voided }, scored);
    if (!decided.ok) {
      const last = await newestOf(tx, key, question);
      if (last?.voided === voided && last.reason === reason && last.setBy === personId) return;
      throw new Conflict(decided.reason);
    }
    const number = events.length + 1;
    await tx.insert(questionVoid).values({ ...key, number, question, voided, reason, setBy: personId });
    await audit(tx, {
      organisationId,
      action: "kit.void",
      actorId: personId,
      subjectId: kitId,
      detail: { revision: kitRevision, number, question, voided },
    });
  });
}

/** The last word on one question of a revision. */
async function newestOf(
  tx: Transaction,
  key: { readonly organisationId: string; readonly kitId: string; readonly kitRevision: number },
  question: string,
) {
  const [row] = await tx
    .select({ voided: questionVoid.voided, reason: questionVoid.reason, setBy: questionVoid.setBy })
    .from(questionVoid)
    .where(
      and(
        eq(questionVoid.organisationId, key.organisationId),
        eq(questionVoid.kitId, key.kitId),
        eq(questionVoid.kitRevision, key.kitRevision),
        eq(questionVoid.question, question),
      ),
    )
    .orderBy(desc(questionVoid.number))
    .limit(1);
  return row;
}
