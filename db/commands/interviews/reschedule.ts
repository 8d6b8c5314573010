import "server-only";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { move, type StartTime, type Timed } from "@/lib/domain/interviews/appointment";
import { audit } from "../../audit";
import { databaseNow, type Transaction, transaction } from "../../client";
import { Conflict, NotFound } from "../../errors";
import { APPOINTMENT, appointmentIn } from "../../queries/appointments";
import { interview, seatLink, seatSession } from "../../schema/interviews";
import { type MemberScope, permit } from "../../scope";
import { linkExpiry, ONE_CHANGE_MORE } from "./internal/calendar-change";
import { queueMail } from "./internal/queue-mail";

/**
 * Sets when an interview is to begin, or moves it, until it has begun; the candidate's link lives until after that.
 * `after`: the number of changes the form was made with. The same time twice is one move. Conflict with a `MoveRefusal`.
 */
export function reschedule(
  scope: MemberScope,
  input: { readonly interviewId: string; readonly start: StartTime; readonly after: number },
): Promise<void> {
  const { organisationId, personId } = scope;
  const { interviewId, start } = input;
  return transaction(permit(scope, "interview.reschedule"), async (tx) => {
    const before = await lockTimed(tx, scope, interviewId);
    const decided = move(before, start, input.after, await databaseNow(tx));
    if (!decided.ok) throw new Conflict(decided.reason);
    if (decided.value === null) return;
    const { at, zone, movedFrom } = decided.value;
    const startsAt = new Date(at);
    await tx
      .update(interview)
      .set({
        startsAt,
        startsZone: zone,
        movedFrom: movedFrom === null ? null : new Date(movedFrom),
        ...ONE_CHANGE_MORE,
      })
      .where(
        and(
          eq(interview.organisationId, organisationId),
          eq(interview.id, interviewId),
          eq(interview.calendarChanges, before.changes),
        ),
      );
    await keepLinkOpen(tx, { organisationId, interviewId }, startsAt);
    const sameMoment = before.appointment?.at === at;
    if (!sameMoment)
      await queueMail(tx, scope, { interviewId, kind: before.appointment ? "moved" : "scheduled" });
    await audit(tx, {
      organisationId,
      action: "interview.reschedule",
      actorId: personId,
      subjectId: interviewId,
      detail: { before: before.appointment, after: start },
    });
  });
}

/** What is open stays open long enough, also in the browser that used it; what ran out or was revoked stays closed. */
async function keepLinkOpen(
  tx: Transaction,
  { organisationId, interviewId }: { readonly organisationId: string; readonly interviewId: string },
  startsAt: Date,
): Promise<void> {
  await tx
    .update(seatLink)
    .set({ expiresAt: sql`greatest(${seatLink.expiresAt}, ${linkExpiry(startsAt)})` })
    .where(
      and(
        eq(seatLink.organisationId, organisationId),
        eq(seatLink.interviewId, interviewId),
        isNull(seatLink.revokedAt),
        gt(seatLink.expiresAt, sql`now()`),
      ),
    );
  await tx
    .update(seatSession)
    .set({ expiresAt: sql`greatest(${seatSession.expiresAt}, ${linkExpiry(startsAt)})` })
    .where(
      and(
        eq(seatSession.organisationId, organisationId),
        eq(seatSession.interviewId, interviewId),
        gt(seatSession.expiresAt, sql`now()`),
      ),
    );
}

/** Takes the interview's row lock. NotFound for absent and out of reach alike. */
async function lockTimed(tx: Transaction, scope: MemberScope, interviewId: string): Promise<Timed> {
  const [row] = await tx
    .select({
      kind: interview.kind,
      status: interview.status,
      cancelledAt: interview.cancelledAt,
      changes: interview.calendarChanges,
      ...APPOINTMENT,
    })
    .from(interview)
    .where(and(eq(interview.organisationId, scope.organisationId), eq(interview.id, interviewId)))
    .for("update");
  if (!row) throw new NotFound("interview");
  const { kind, status, cancelledAt, changes } = row;
  return { kind, status, cancelled: cancelledAt !== null, appointment: appointmentIn(row), changes };
}
