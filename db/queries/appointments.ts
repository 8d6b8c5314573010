import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Appointment } from "@/lib/domain/interviews/appointment";
import type { KitRevision } from "@/lib/domain/kits/kit";
import { databaseNow, read } from "../client";
import { NotFound } from "../errors";
import { organisation } from "../schema/identity";
import { interview, seatLink } from "../schema/interviews";
import type { MemberScope, SeatScope } from "../scope";
import { heldKit } from "./kits";

/** Columns of an interview that `appointmentIn` makes one value of. */
export const APPOINTMENT = {
  startsAt: interview.startsAt,
  startsZone: interview.startsZone,
  movedFrom: interview.movedFrom,
};

type AppointmentRow = {
  readonly startsAt: Date | null;
  readonly startsZone: string | null;
  readonly movedFrom: Date | null;
};

export function appointmentIn({ startsAt, startsZone, movedFrom }: AppointmentRow): Appointment | null {
  if (startsAt === null || startsZone === null) return null;
  return { at: startsAt.getTime(), zone: startsZone, movedFrom: movedFrom?.getTime() ?? null };
}

/** When the interview of this seat was to begin, cancelled or not; null where no time is set. */
export function findAppointment(scope: SeatScope): Promise<Appointment | null> {
  return read(scope, async (tx) => {
    const [row] = await tx
      .select(APPOINTMENT)
      .from(interview)
      .where(and(eq(interview.organisationId, scope.organisationId), eq(interview.id, scope.interviewId)));
    return row ? appointmentIn(row) : null;
  });
}

export type CalendarReading = {
  readonly interviewId: string;
  readonly candidateName: string;
  readonly organisationName: string;
  readonly kit: KitRevision;
  readonly appointment: Appointment;
  readonly changes: number;
  readonly cancelled: boolean;
  /** Id of the candidate's open link; null where there is none. */
  readonly linkId: string | null;
  readonly now: number;
};

/**
 * What calendar files of an interview are made of, cancelled or not, for a member or for the candidate's seat. NotFound
 * also where it has no time.
 */
export function getCalendar(scope: MemberScope | SeatScope, interviewId: string): Promise<CalendarReading> {
  return read(scope, async (tx) => {
    const { organisationId } = scope;
    if (scope.kind === "seat" && scope.interviewId !== interviewId) throw new NotFound("interview");
    const [row] = await tx
      .select({
        interviewId: interview.id,
        candidateName: interview.candidateName,
        organisationName: organisation.name,
        kitId: interview.kitId,
        revision: interview.kitRevision,
        plan: interview.plannedMinutes,
        ...APPOINTMENT,
        changes: interview.calendarChanges,
        cancelledAt: interview.cancelledAt,
      })
      .from(interview)
      .innerJoin(organisation, eq(organisation.id, interview.organisationId))
      .where(and(eq(interview.organisationId, organisationId), eq(interview.id, interviewId)));
    const appointment = row && appointmentIn(row);
    if (!row || !appointment) throw new NotFound("interview");
    const [link] = await tx
      .select({ id: seatLink.id })
      .from(seatLink)
      .where(
        and(
          eq(seatLink.organisationId, organisationId),
          eq(seatLink.interviewId, interviewId),
          isNull(seatLink.revokedAt),
          sql`${seatLink.expiresAt} > now()`,
        ),
      )
      .limit(1);
    const { candidateName, organisationName, kitId, revision, plan, changes, cancelledAt } = row;
    return {
      interviewId,
      candidateName,
      organisationName,
      kit: await heldKit(tx, { organisationId, kitId, revision, plan }),
      appointment,
      changes,
      cancelled: cancelledAt !== null,
      linkId: link?.id ?? null,
      now: await databaseNow(tx),
    };
  });
}
