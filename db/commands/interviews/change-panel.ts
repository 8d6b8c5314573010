import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { changePanel, type PanelMember, type SeatedMember } from "@/lib/domain/interviews/panel";
import { audit } from "../../audit";
import { type Transaction, transaction } from "../../client";
import { Conflict } from "../../errors";
import { lockInterview } from "../../ops";
import { seat } from "../../schema/interviews";
import { type MemberScope, permit } from "../../scope";
import { namesOf } from "./internal/names-of";
import { queueMail } from "./internal/queue-mail";

/**
 * Gives an interview this panel, whatever it was before: until the start only. The same panel twice is one change.
 * `panel`: as `panelOf` made it. NotFound for somebody who is not a member; Conflict `panel-fixed`, `leads-now`,
 * `cancelled`.
 */
export function changePanelOf(
  scope: MemberScope,
  input: { readonly interviewId: string; readonly panel: readonly PanelMember[] },
): Promise<void> {
  const { organisationId, personId } = scope;
  const { interviewId, panel } = input;
  const ofInterview = and(eq(seat.organisationId, organisationId), eq(seat.interviewId, interviewId));
  return transaction(permit(scope, "interview.panel"), async (tx) => {
    const { room } = await lockInterview(tx, { organisationId, interviewId });
    const before = await seatedIn(tx, ofInterview);
    const decided = changePanel(room, before, panel);
    if (!decided.ok) throw new Conflict(decided.reason);
    if (decided.value === null) return;
    const { added, changed, removed } = decided.value;
    const names = await namesOf(
      tx,
      scope,
      added.map((one) => one.personId),
    );
    if (removed.length > 0) {
      const ids = removed.map(({ seatId }) => seatId);
      await tx.delete(seat).where(and(ofInterview, inArray(seat.id, ids)));
    }
    for (const one of changed)
      await tx
        .update(seat)
        .set({ role: one.part })
        .where(and(ofInterview, eq(seat.id, one.seatId)));
    if (added.length > 0) {
      await tx.insert(seat).values(
        added.map((one) => ({
          organisationId,
          interviewId,
          id: uuidv7(),
          role: one.part,
          personId: one.personId,
          name: names.get(one.personId) ?? "",
          position: panel.length,
        })),
      );
    }
    for (const [position, one] of panel.entries())
      await tx
        .update(seat)
        .set({ position })
        .where(and(ofInterview, eq(seat.personId, one.personId)));
    await tx
      .update(seat)
      .set({ position: panel.length })
      .where(and(ofInterview, eq(seat.role, "candidate")));
    const ids = (members: readonly { readonly personId: string }[]) => members.map((one) => one.personId);
    await queueMail(tx, scope, { interviewId, kind: "scheduled", to: ids(added) });
    await queueMail(tx, scope, { interviewId, kind: "removed", to: ids(removed) });
    await audit(tx, {
      organisationId,
      action: "interview.panel",
      actorId: personId,
      subjectId: interviewId,
      detail: { before: before.map(({ personId, part }) => ({ personId, part })), after: panel },
    });
  });
}

/** Everybody on the panel but the candidate, in their order. */
async function seatedIn(
  tx: Transaction,
  ofInterview: ReturnType<typeof and>,
): Promise<readonly SeatedMember[]> {
  const seats = await tx
    .select({ seatId: seat.id, personId: seat.personId, part: seat.role })
    .from(seat)
    .where(ofInterview)
    .orderBy(asc(seat.position));
  return seats.flatMap(({ seatId, personId, part }) =>
    personId === null || part === "candidate" ? [] : [{ seatId, personId, part }],
  );
}
