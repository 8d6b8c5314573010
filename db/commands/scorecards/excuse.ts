import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { excuse } from "@/lib/domain/scoring/excuse";
import { allIn, reveal } from "@/lib/domain/scoring/reveal";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { Conflict, NotFound } from "../../errors";
import { lockInterview } from "../../ops";
import { owedElsewhere } from "../../queries/elsewhere";
import { owedIn } from "../../queries/owed";
import { seat } from "../../schema/interviews";
import { debrief } from "../../schema/scoring";
import { type MemberScope, permit } from "../../scope";

/**
 * Lets somebody on the panel off their scorecard, with a reason. Whoever owes one and has not handed it in excuses
 * nobody: an answer would tell them about the others' (NotFound). Twice is once. Conflict `not-ended`, `card-in`,
 * `last-scorecard`.
 */
export function excuseScorecard(
  scope: MemberScope,
  input: { readonly interviewId: string; readonly seatId: string; readonly reason: string },
): Promise<{ readonly opened: boolean }> {
  const { organisationId, personId } = scope;
  const { interviewId, seatId, reason } = input;
  return transaction(permit(scope, "scorecard.excuse"), async (tx) => {
    const locked = await lockInterview(tx, { organisationId, interviewId });
    const panel = await owedIn(tx, scope, interviewId);
    const mine = panel.find((one) => one.personId === personId) ?? null;
    const elsewhere = await owedElsewhere(tx, scope, interviewId);
    if (reveal(mine, panel, elsewhere.length > 0) === "nothing") throw new NotFound("debrief");
    const one = panel.find((other) => other.seatId === seatId && other.owes);
    if (!one) throw new NotFound("seat");
    if (locked.room.status !== "ended") throw new Conflict("not-ended");
    if (one.excused) return { opened: allIn(panel) };
    const decided = excuse(seatId, panel);
    if (!decided.ok) throw new Conflict(decided.reason);
    const { opens } = decided.value;
    const at = new Date(locked.now);
    await tx
      .update(seat)
      .set({ excusedAt: at, excusedReason: reason, excusedBy: personId })
      .where(
        and(
          eq(seat.organisationId, organisationId),
          eq(seat.interviewId, interviewId),
          eq(seat.id, seatId),
          isNull(seat.excusedAt),
        ),
      );
    if (opens) await tx.insert(debrief).values({ organisationId, interviewId, openedAt: at });
    await audit(tx, {
      organisationId,
      action: "scorecard.excuse",
      actorId: personId,
      subjectId: interviewId,
      detail: { seatId, opened: opens },
    });
    return { opened: opens };
  });
}
