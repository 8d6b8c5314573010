import "server-only";
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Appointment } from "@/lib/domain/interviews/appointment";
import type { MailError, MailKind, MailStanding } from "@/lib/domain/interviews/mail";
import { owesScorecard } from "@/lib/domain/interviews/my-part";
import type { KitRevision } from "@/lib/domain/kits/kit";
import type { Instant } from "@/lib/domain/shared/time";
import { databaseNow, read, type Transaction } from "../client";
import { membership, organisation, person } from "../schema/identity";
import { interview, seat } from "../schema/interviews";
import { kit } from "../schema/kits";
import { mail } from "../schema/mail";
import { submission } from "../schema/scoring";
import type { MailingScope, MemberScope } from "../scope";
import { APPOINTMENT, appointmentIn } from "./appointments";
import { heldKit } from "./kits";
import { SUBMISSION_OF_SEAT } from "./own";

/** What a mail to one person about one interview may be made of, and how things stand. */
export type MailReading = {
  readonly to: { readonly name: string; readonly address: string };
  readonly organisationName: string;
  readonly candidateName: string;
  readonly kitName: string;
  readonly kit: KitRevision;
  readonly appointment: Appointment | null;
  readonly changes: number;
  readonly endedAt: Instant | null;
  readonly standing: Omit<MailStanding, "kind" | "told">;
};

/** Read as the person it goes to, at the moment of sending. Null where they or it are gone, or they have no address. */
export function findForMail(scope: MailingScope, interviewId: string): Promise<MailReading | null> {
  const { organisationId, personId } = scope;
  return read(scope, async (tx) => {
    const [row] = await tx
      .select({
        name: person.name,
        address: person.email,
        organisationName: organisation.name,
        candidateName: interview.candidateName,
        kitName: kit.name,
        kitId: interview.kitId,
        revision: interview.kitRevision,
        plan: interview.plannedMinutes,
        ...APPOINTMENT,
        changes: interview.calendarChanges,
        status: interview.status,
        cancelledAt: interview.cancelledAt,
        room: interview.room,
        part: seat.role,
        excusedAt: seat.excusedAt,
        submittedAt: submission.submittedAt,
      })
      .from(interview)
      .innerJoin(organisation, eq(organisation.id, interview.organisationId))
      .innerJoin(kit, and(eq(kit.organisationId, interview.organisationId), eq(kit.id, interview.kitId)))
      .innerJoin(person, eq(person.id, personId))
      .innerJoin(
        membership,
        and(eq(membership.organisationId, interview.organisationId), eq(membership.personId, person.id)),
      )
      .leftJoin(
        seat,
        and(
          eq(seat.organisationId, interview.organisationId),
          eq(seat.interviewId, interview.id),
          eq(seat.personId, personId),
        ),
      )
      .leftJoin(submission, SUBMISSION_OF_SEAT)
      .where(and(eq(interview.organisationId, organisationId), eq(interview.id, interviewId)));
    if (!row?.address) return null;
    const { name, address, organisationName, candidateName, kitName, changes, status, part } = row;
    const appointment = appointmentIn(row);
    return {
      to: { name, address },
      organisationName,
      candidateName,
      kitName,
      kit: await heldKit(tx, { organisationId, ...row }),
      appointment,
      changes,
      endedAt: row.room.endedAt,
      standing: {
        startsAt: appointment?.at ?? null,
        status,
        cancelled: row.cancelledAt !== null,
        onPanel: part !== null,
        owesScorecard:
          part !== null && owesScorecard(part) && row.excusedAt === null && row.submittedAt === null,
        heardOfCancelling: await heardOfCancelling(tx, scope, interviewId),
        now: await databaseNow(tx),
      },
    };
  });
}

async function heardOfCancelling(
  tx: Transaction,
  scope: MailingScope,
  interviewId: string,
): Promise<boolean> {
  const [last] = await tx
    .select({ kind: mail.kind })
    .from(mail)
    .where(
      and(
        eq(mail.organisationId, scope.organisationId),
        eq(mail.interviewId, interviewId),
        eq(mail.personId, scope.personId),
        eq(mail.outcome, "sent"),
        inArray(mail.kind, ["scheduled", "moved", "cancelled", "restored"]),
      ),
    )
    .orderBy(desc(mail.doneAt))
    .limit(1);
  return last?.kind === "cancelled";
}

export type UnsentMail = {
  readonly kind: Exclude<MailKind, "scorecard">;
  readonly name: string;
  readonly error: MailError;
};

/** Mails about an interview's time that were given up, one to a person, the last one; none of scorecards. */
export function listUnsentMail(scope: MemberScope, interviewId: string): Promise<readonly UnsentMail[]> {
  return read(scope, async (tx) => {
    const rows = await tx
      .select({
        personId: mail.personId,
        kind: mail.kind,
        name: person.name,
        error: mail.lastError,
        outcome: mail.outcome,
      })
      .from(mail)
      .innerJoin(person, eq(person.id, mail.personId))
      .where(
        and(
          eq(mail.organisationId, scope.organisationId),
          eq(mail.interviewId, interviewId),
          inArray(mail.outcome, ["sent", "failed"]),
        ),
      )
      .orderBy(asc(mail.createdAt));
    const last = new Map<string, UnsentMail | null>();
    for (const { personId, kind, name, error, outcome } of rows)
      if (kind !== "scorecard")
        last.set(personId, outcome === "failed" ? { kind, name, error: error ?? "unknown" } : null);
    return [...last.values()].filter((one) => one !== null);
  });
}

export type AskedByMail = {
  readonly interviewId: string;
  readonly at: Instant;
  /** Names of those whom it could not reach. */
  readonly unreached: readonly string[];
};

/** When this reader last asked for the scorecards of an interview by mail. What others asked for is theirs. */
export function listAskedByMail(scope: MemberScope): Promise<readonly AskedByMail[]> {
  return read(scope, async (tx) => {
    const rows = await tx
      .select({
        interviewId: mail.interviewId,
        at: sql<string>`(extract(epoch from max(${mail.createdAt})) * 1000)::bigint::text`,
        unreached: sql<
          string[]
        >`coalesce(jsonb_agg(distinct ${person.name}) filter (where ${mail.outcome} = 'failed'), '[]')`,
      })
      .from(mail)
      .innerJoin(person, eq(person.id, mail.personId))
      .where(
        and(
          eq(mail.organisationId, scope.organisationId),
          eq(mail.kind, "scorecard"),
          eq(mail.askedBy, scope.personId),
        ),
      )
      .groupBy(mail.interviewId);
    return rows.map(({ interviewId, at, unreached }) => ({ interviewId, at: Number(at), unreached }));
  });
}
