import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { type StartTime, settable } from "@/lib/domain/interviews/appointment";
import type { PanelMember } from "@/lib/domain/interviews/panel";
import { planFor, type Stretch } from "@/lib/domain/interviews/plan";
import { WAITING_ROOM } from "@/lib/domain/interviews/state";
import { audit } from "../../audit";
import { databaseNow, type Transaction, transaction } from "../../client";
import { canonicalJson } from "../../digest";
import { Conflict, NotFound } from "../../errors";
import { frozenKit } from "../../queries/kits";
import { interview, seat, seatLink } from "../../schema/interviews";
import { kit } from "../../schema/kits";
import { type MemberScope, permit } from "../../scope";
import { linkExpiry } from "./internal/calendar-change";
import { namesOf } from "./internal/names-of";
import { queueMail } from "./internal/queue-mail";

export type Schedule = {
  /** Made where the form was: a form sent twice schedules one interview. */
  readonly id: string;
  readonly kitId: string;
  readonly candidateName: string;
  /** When it is to begin; absent where no time is set yet. */
  readonly start?: StartTime | null;
  /** How much longer than its kit it is planned; absent where it is as long. */
  readonly stretch?: Stretch;
  readonly link: { readonly id: string; readonly tokenHash: string; readonly codeHash?: string };
} & (
  | { readonly panel: readonly PanelMember[] }
  /** Members who score beside the lead, who is whoever schedules. */
  | { readonly interviewers: readonly string[] }
);

/** Makes an interview on the kit's newest revision, with its panel and the candidate's link. Conflict `id-taken`, `kit-archived`, `time-passed`, `time-too-far`. */
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
    const start = input.start ?? null;
    const allowed = start && settable(start.at, await databaseNow(tx));
    if (allowed && !allowed.ok) throw new Conflict(allowed.reason);
    const startsAt = start && new Date(start.at);
    const content = await frozenKit(tx, { organisationId, kitId: input.kitId, revision: chosen.revision });
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
        startsAt,
        startsZone: start?.zone ?? null,
        plannedMinutes: planFor(content, input.stretch ?? 1),
        createdBy: personId,
      })
      .onConflictDoNothing()
      .returning({ id: interview.id });
    if (made.length === 0) {
      if (!(await wasMade(tx, scope, input))) throw new Conflict("id-taken");
      return { id: input.id };
    }
    const candidateSeat = uuidv7();
    const panel = panelIn(input, personId);
    const names = await namesOf(
      tx,
      scope,
      panel.map((member) => member.personId),
    );
    await tx.insert(seat).values([
      ...panel.map((member, index) => ({
        organisationId,
        interviewId: input.id,
        id: uuidv7(),
        role: member.part,
        personId: member.personId,
        name: names.get(member.personId) ?? "",
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
      expiresAt: linkExpiry(startsAt),
    });
    await queueMail(tx, scope, { interviewId: input.id, kind: "scheduled" });
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

function panelIn(input: Schedule, scheduler: string): readonly PanelMember[] {
  if ("panel" in input) return input.panel;
  const beside = input.interviewers.filter((id) => id !== scheduler);
  return [
    { personId: scheduler, part: "lead" },
    ...beside.map((id) => ({ personId: id, part: "interviewer" as const })),
  ];
}

/** Whether there is an interview with this id, made from this very form; its link is new with every try. Conflict `id-taken`. */
async function wasMade(tx: Transaction, scope: MemberScope, input: Schedule): Promise<boolean> {
  const { organisationId, personId } = scope;
  const [before] = await tx
    .select({
      kitId: interview.kitId,
      candidateName: interview.candidateName,
      createdBy: interview.createdBy,
      startsAt: interview.startsAt,
      changes: interview.calendarChanges,
      revision: interview.kitRevision,
      plan: interview.plannedMinutes,
    })
    .from(interview)
    .where(and(eq(interview.organisationId, organisationId), eq(interview.id, input.id)));
  if (!before) return false;
  const panel = await tx
    .select({ personId: seat.personId, part: seat.role })
    .from(seat)
    .where(
      and(eq(seat.organisationId, organisationId), eq(seat.interviewId, input.id), isNotNull(seat.personId)),
    );
  const asked = panelIn(input, personId);
  const key = { organisationId, kitId: before.kitId, revision: before.revision };
  const plan = planFor(await frozenKit(tx, key), input.stretch ?? 1);
  // Moved or lengthened since, it is another time than the form says, and the same interview.
  const sameTime =
    before.changes > 0 ||
    (before.startsAt?.getTime() === input.start?.at && canonicalJson(before.plan) === canonicalJson(plan));
  const same =
    sameTime &&
    before.kitId === input.kitId &&
    before.candidateName === input.candidateName &&
    before.createdBy === personId &&
    panel.length === asked.length &&
    asked.every(({ personId, part }) => panel.some((one) => one.personId === personId && one.part === part));
  if (!same) throw new Conflict("id-taken");
  return true;
}
