import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { WAITING_ROOM } from "@/lib/domain/interviews/state";
import { audit } from "../../audit";
import { type Transaction, transaction } from "../../client";
import { Conflict, NotFound } from "../../errors";
import { membership, person } from "../../schema/identity";
import { interview, seat, seatLink } from "../../schema/interviews";
import { kit } from "../../schema/kits";
import { type MemberScope, permit } from "../../scope";

export type Schedule = {
  /** Made where the form was: a form sent twice schedules one interview. */
  readonly id: string;
  readonly kitId: string;
  readonly candidateName: string;
  /** Members who score beside the lead. The lead is whoever schedules. */
  readonly interviewers: readonly string[];
  readonly link: { readonly id: string; readonly tokenHash: string };
};

/** Makes an interview on the kit's newest revision, with its panel and the candidate's link. Conflict `id-taken`, `kit-archived`. */
export function schedule(scope: MemberScope, input: Schedule): Promise<{ readonly id: string }> {
  const { organisationId, personId } = scope;
  return transaction(permit(scope, "interview.schedule"), async (tx) => {
    // Sent again, it gets its first answer, whatever became of the kit since.
    if (await wasMade(tx, scope, input)) return { id: input.id };
    const [chosen] = await tx
      .select({ revision: kit.latestRevision, archivedAt: kit.archivedAt })
      .from(kit)
      .where(and(eq(kit.organisationId, organisationId), eq(kit.id, input.kitId)));
    if (!chosen) throw new NotFound("kit");
    if (chosen.archivedAt !== null) throw new Conflict("kit-archived");
    const made = await tx
      .insert(interview)
      .values({
        organisationId,
        id: input.id,
        kind: "real",
        kitId: input.kitId,
        kitRevision: chosen.revision,
        candidateName: input.candidateName,
        room: WAITING_ROOM,
        status: "waiting",
        createdBy: personId,
      })
      .onConflictDoNothing()
      .returning({ id: interview.id });
    if (made.length === 0) {
      if (!(await wasMade(tx, scope, input))) throw new Conflict("id-taken");
      return { id: input.id };
    }
    const candidateSeat = uuidv7();
    const panel = await namesOf(tx, scope, [personId, ...input.interviewers.filter((id) => id !== personId)]);
    await tx.insert(seat).values([
      ...panel.map((member, index) => ({
        organisationId,
        interviewId: input.id,
        id: uuidv7(),
        role: member.id === personId ? ("lead" as const) : ("interviewer" as const),
        personId: member.id,
        name: member.name,
        position: index,
      })),
      {
        organisationId,
        interviewId: input.id,
        id: candidateSeat,
        role: "candidate" as const,
        personId: null,
        name: input.candidateName,
        position: panel.length,
      },
    ]);
    await tx.insert(seatLink).values({
      organisationId,
      interviewId: input.id,
      seatId: candidateSeat,
      ...input.link,
      expiresAt: sql`now() + interval '14 days'`,
    });
    await audit(tx, {
      organisationId,
      action: "interview.schedule",
      actorId: personId,
      subjectId: input.id,
      detail: { kitId: input.kitId, revision: chosen.revision },
    });
    return { id: input.id };
  });
}

/** Whether there is an interview with this id, made from this very form; its link is new with every try. Conflict `id-taken`. */
async function wasMade(tx: Transaction, scope: MemberScope, input: Schedule): Promise<boolean> {
  const { organisationId, personId } = scope;
  const [before] = await tx
    .select({
      kitId: interview.kitId,
      candidateName: interview.candidateName,
      createdBy: interview.createdBy,
    })
    .from(interview)
    .where(and(eq(interview.organisationId, organisationId), eq(interview.id, input.id)));
  if (!before) return false;
  const panel = await tx
    .select({ personId: seat.personId })
    .from(seat)
    .where(
      and(
        eq(seat.organisationId, organisationId),
        eq(seat.interviewId, input.id),
        eq(seat.role, "interviewer"),
      ),
    );
  const asked = new Set(input.interviewers.filter((id) => id !== personId));
  const same =
    before.kitId === input.kitId &&
    before.candidateName === input.candidateName &&
    before.createdBy === personId &&
    panel.length === asked.size &&
    panel.every((one) => one.personId !== null && asked.has(one.personId));
  if (!same) throw new Conflict("id-taken");
  return true;
}

/** Names in the order asked for. NotFound when one is not a member. */
async function namesOf(tx: Transaction, scope: MemberScope, ids: readonly string[]) {
  const found = await tx
    .select({ id: person.id, name: person.name })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.organisationId, scope.organisationId), inArray(membership.personId, [...ids])));
  return ids.map((id) => {
    const member = found.find((one) => one.id === id);
    if (!member) throw new NotFound("member");
    return member;
  });
}
