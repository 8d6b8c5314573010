import "server-only";
import { and, asc, desc, eq, gt, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Outcome } from "@/lib/domain/debrief/decision";
import type { Appointment } from "@/lib/domain/interviews/appointment";
import type { Introduction } from "@/lib/domain/interviews/introduction";
import { leads } from "@/lib/domain/interviews/lead";
import type { Logged, PanelRole, RoomOp } from "@/lib/domain/interviews/op";
import type { Shelf } from "@/lib/domain/interviews/shelf";
import type { InterviewStatus, RoomState } from "@/lib/domain/interviews/state";
import type { KitRevision } from "@/lib/domain/kits/kit";
import type { ScoringOp } from "@/lib/domain/scoring/draft";
import { databaseNow, read, type Transaction } from "../client";
import { NotFound } from "../errors";
import { organisation } from "../schema/identity";
import { interview, interviewOp, seat, seatLink } from "../schema/interviews";
import { kit } from "../schema/kits";
import { decision, reopening, shadowScorecard, submission } from "../schema/scoring";
import type { MemberScope, PersonScope, SeatScope } from "../scope";
import { APPOINTMENT, appointmentIn } from "./appointments";
import { OF_DECISION } from "./decisions";
import { owesElsewhere } from "./elsewhere";
import { heldKit } from "./kits";
import { type OwnReading, ownOf, ownSeat, SHADOW_OF_SEAT, SUBMISSION_OF_SEAT, submittedIn } from "./own";
import { presenceIn, type SeatPresence } from "./presence";

export type PanelSeat = {
  readonly id: string;
  readonly role: PanelRole;
  readonly name: string;
};

export type RoomReading = {
  readonly kind: "real" | "demo";
  readonly candidateName: string;
  readonly organisationName: string;
  readonly kit: KitRevision;
  readonly panel: readonly PanelSeat[];
  /** What the candidate told about their name. */
  readonly introduced: Introduction;
  readonly appointment: Appointment | null;
  readonly room: RoomState;
  readonly roomSeq: number;
  /** Database time of this reading. */
  readonly now: number;
};

/** Whether the interview of this seat was cancelled. */
export function isCancelled(scope: SeatScope): Promise<boolean> {
  return read(scope, (tx) => cancelledIn(tx, scope));
}

async function cancelledIn(tx: Transaction, scope: SeatScope): Promise<boolean> {
  const [row] = await tx
    .select({ cancelledAt: interview.cancelledAt })
    .from(interview)
    .where(and(eq(interview.organisationId, scope.organisationId), eq(interview.id, scope.interviewId)));
  return row !== undefined && row.cancelledAt !== null;
}

/** The shared room as it is now, for any seat in it. NotFound when it was cancelled. What of it reaches a browser is the serializer's to say. */
export function getRoom(scope: SeatScope): Promise<RoomReading> {
  return read(scope, (tx) => roomOf(tx, scope));
}

async function roomOf(tx: Transaction, scope: SeatScope): Promise<RoomReading> {
  const [row] = await tx
    .select({
      kind: interview.kind,
      candidateName: interview.candidateName,
      organisationName: organisation.name,
      kitId: interview.kitId,
      revision: interview.kitRevision,
      plan: interview.plannedMinutes,
      ...APPOINTMENT,
      room: interview.room,
      roomSeq: interview.roomSeq,
    })
    .from(interview)
    .innerJoin(organisation, eq(organisation.id, interview.organisationId))
    // Nobody sits in the room of a cancelled one: whoever waits there is let go of.
    .where(
      and(
        eq(interview.organisationId, scope.organisationId),
        eq(interview.id, scope.interviewId),
        isNull(interview.cancelledAt),
      ),
    );
  if (!row) throw new NotFound("interview");
  const seats = await tx
    .select({
      id: seat.id,
      role: seat.role,
      name: seat.name,
      called: seat.called,
      saidAs: seat.saidAs,
    })
    .from(seat)
    .where(and(eq(seat.organisationId, scope.organisationId), eq(seat.interviewId, scope.interviewId)))
    .orderBy(asc(seat.position));
  const content = await heldKit(tx, {
    organisationId: scope.organisationId,
    kitId: row.kitId,
    revision: row.revision,
    plan: row.plan,
  });
  return {
    kind: row.kind,
    candidateName: row.candidateName,
    organisationName: row.organisationName,
    kit: content,
    panel: seats.map(({ id, role, name }) => ({ id, role, name })),
    introduced: introductionIn(seats),
    appointment: appointmentIn(row),
    room: row.room,
    roomSeq: row.roomSeq,
    now: await databaseNow(tx),
  };
}

function introductionIn(seats: readonly (Introduction & { readonly role: PanelRole })[]): Introduction {
  const candidate = seats.find(({ role }) => role === "candidate");
  return { called: candidate?.called ?? null, saidAs: candidate?.saidAs ?? null };
}

/** The reader's own scorecard beside the room, read in one transaction so that both cursors fit. */
export function getRoomWithOwn(scope: SeatScope): Promise<RoomReading & { readonly own: OwnReading }> {
  return read(scope, async (tx) => {
    const room = await roomOf(tx, scope);
    return { ...room, own: await ownOf(tx, scope) };
  });
}

/** Where a reader stands in the two lanes they may follow. */
export type Cursor = { readonly room: number; readonly own: number };

export type MissedOps = {
  readonly room: readonly Logged<RoomOp>[];
  readonly own: readonly Logged<ScoringOp>[];
  /** Who has the room open now. */
  readonly presence: readonly SeatPresence[];
  /** The reader's own card is in; for a shadow, closed. No op says so. */
  readonly submitted: boolean;
  readonly cancelled: boolean;
  readonly now: number;
};

/** At most this many ops of each lane in one reading; a reader who missed more asks again. */
export const MISSED_PAGE = 500;

/** Everything after the cursor in the room's lane and the reader's own. Nobody else's lane exists here. */
export function listOpsAfter(scope: SeatScope, cursor: Cursor): Promise<MissedOps> {
  return read(scope, async (tx) => {
    const inLane = (lane: string | null, after: number) =>
      tx
        .select({
          seq: interviewOp.laneSeq,
          at: interviewOp.at,
          type: interviewOp.type,
          payload: interviewOp.payload,
        })
        .from(interviewOp)
        .where(
          and(
            eq(interviewOp.organisationId, scope.organisationId),
            eq(interviewOp.interviewId, scope.interviewId),
            lane === null ? isNull(interviewOp.lane) : eq(interviewOp.lane, lane),
            gt(interviewOp.laneSeq, after),
          ),
        )
        .orderBy(asc(interviewOp.laneSeq))
        .limit(MISSED_PAGE);
    const [room, own, presence, submitted, cancelled, now] = await Promise.all([
      inLane(null, cursor.room),
      inLane(scope.seatId, cursor.own),
      presenceIn(tx, scope, (room) => leads(room, { id: scope.seatId, role: scope.role })),
      submittedIn(tx, scope),
      cancelledIn(tx, scope),
      databaseNow(tx),
    ]);
    return {
      room: room.map(logged<RoomOp>),
      own: own.map(logged<ScoringOp>),
      presence,
      submitted,
      cancelled,
      now,
    };
  });
}

type OpRow = { seq: number; at: Date; type: string; payload: Record<string, unknown> };

/** The log holds only ops that were parsed and decided on their way in, so their shape is known. */
function logged<Op>(row: OpRow): Logged<Op> {
  const op: unknown = { ...row.payload, type: row.type, seq: row.seq, at: row.at.getTime() };
  return op as Logged<Op>;
}

export type InterviewSummary = {
  readonly id: string;
  readonly kind: "real" | "demo";
  readonly candidateName: string;
  readonly kitName: string;
  readonly status: InterviewStatus;
  readonly cancelledAt: Date | null;
  readonly appointment: Appointment | null;
  readonly createdAt: Date;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** The reader's own part; null when they are not on the panel. */
  readonly mySeat: PanelRole | null;
  /** For a shadow: closed their own scores. */
  readonly iSubmitted: boolean;
  readonly iAmExcused: boolean;
  /** Its debrief is closed to the reader, who still scores the candidate in another round. */
  readonly hidden: boolean;
  /** Null until it is decided, which only an open debrief can be, and that one is open to every member. */
  readonly outcome: Outcome | null;
};

/** At most this many in one list. */
export const LISTED = 200;

/** A demo is for whoever tries it out, and for nobody else in their organisation. Needs `ownSeat` joined. */
const NO_STRANGERS_DEMO = or(eq(interview.kind, "real"), isNotNull(seat.id));

const OF_REAL = and(eq(interview.kind, "real"), isNull(interview.cancelledAt));

/** `shelfOf` as a predicate. */
const ON_SHELF: Record<Shelf, SQL | undefined> = {
  upcoming: and(OF_REAL, ne(interview.status, "ended")),
  past: and(OF_REAL, eq(interview.status, "ended")),
  cancelled: and(eq(interview.kind, "real"), isNotNull(interview.cancelledAt)),
  demo: eq(interview.kind, "demo"),
};

/** How many interviews are on each shelf, for this reader. */
export function countInterviews(scope: MemberScope): Promise<Readonly<Record<Shelf, number>>> {
  const on = (shelf: Shelf) => sql<number>`(count(*) filter (where ${ON_SHELF[shelf]}))::int`;
  return read(scope, async (tx) => {
    const [counts] = await tx
      .select({ upcoming: on("upcoming"), past: on("past"), cancelled: on("cancelled"), demo: on("demo") })
      .from(interview)
      .leftJoin(seat, ownSeat(scope))
      .where(and(eq(interview.organisationId, scope.organisationId), NO_STRANGERS_DEMO));
    return counts ?? { upcoming: 0, past: 0, cancelled: 0, demo: 0 };
  });
}

const NEWEST_FIRST = [desc(interview.createdAt), desc(interview.id)];
const SOONEST_FIRST = [sql`${interview.startsAt} asc nulls last`, ...NEWEST_FIRST];

/**
 * The organisation's interviews, newest first, each with the reader's own part in it and how it was decided. Of one
 * shelf, or of all; at most `LISTED`. On the shelf of those to come the soonest come first, before those without a time.
 */
export function listInterviews(
  scope: MemberScope,
  shelf: Shelf | null = null,
): Promise<readonly InterviewSummary[]> {
  return read(scope, async (tx) => {
    const rows = await tx
      .select({
        id: interview.id,
        kind: interview.kind,
        candidateName: interview.candidateName,
        kitName: kit.name,
        status: interview.status,
        cancelledAt: interview.cancelledAt,
        ...APPOINTMENT,
        room: interview.room,
        createdAt: interview.createdAt,
        mySeat: seat.role,
        excusedAt: seat.excusedAt,
        submittedAt: submission.submittedAt,
        closedAt: shadowScorecard.closedAt,
        outcome: decision.outcome,
        elsewhere: owesElsewhere(scope.personId),
      })
      .from(interview)
      .innerJoin(kit, and(eq(kit.organisationId, interview.organisationId), eq(kit.id, interview.kitId)))
      .leftJoin(seat, ownSeat(scope))
      .leftJoin(submission, SUBMISSION_OF_SEAT)
      .leftJoin(shadowScorecard, SHADOW_OF_SEAT)
      .leftJoin(
        decision,
        and(
          eq(decision.organisationId, interview.organisationId),
          eq(decision.interviewId, interview.id),
          sql`not exists (select from ${reopening} where ${OF_DECISION})`,
        ),
      )
      .where(
        and(
          eq(interview.organisationId, scope.organisationId),
          NO_STRANGERS_DEMO,
          shelf === null ? undefined : ON_SHELF[shelf],
        ),
      )
      .orderBy(
        // Without a shelf it is asked for what waits for the reader, which is never behind the bound.
        ...(shelf === null ? [desc(sql`${seat.id} is not null and ${decision.outcome} is null`)] : []),
        ...(shelf === "upcoming" ? SOONEST_FIRST : NEWEST_FIRST),
      )
      .limit(LISTED);
    return rows.map(
      ({ room, excusedAt, submittedAt, closedAt, elsewhere, startsAt, startsZone, movedFrom, ...row }) => ({
        ...row,
        appointment: appointmentIn({ startsAt, startsZone, movedFrom }),
        hidden: elsewhere,
        // How it was decided says how others scored: not for a shadow who still does, nor for who scores another round.
        outcome: (row.mySeat === "shadow" && closedAt === null) || elsewhere ? null : row.outcome,
        startedAt: room.startedAt,
        endedAt: room.endedAt,
        iSubmitted: (submittedAt ?? closedAt) !== null,
        iAmExcused: excusedAt !== null,
      }),
    );
  });
}

export type InterviewDetails = {
  readonly id: string;
  readonly kind: "real" | "demo";
  readonly candidateName: string;
  readonly kitId: string;
  /** What the kit is called today. */
  readonly kitName: string;
  readonly kitRevision: number;
  readonly kit: KitRevision;
  readonly status: InterviewStatus;
  readonly cancelledAt: Date | null;
  readonly appointment: Appointment | null;
  /** How often what a calendar knows of it changed. */
  readonly calendarChanges: number;
  readonly room: RoomState;
  /** `personId` is null for the candidate. */
  readonly panel: readonly (PanelSeat & { readonly me: boolean; readonly personId: string | null })[];
  /** What the candidate told about their name. */
  readonly introduced: Introduction;
  /** The reader's own part; null when they are not on the panel. */
  readonly mySeat: PanelRole | null;
  readonly iSubmitted: boolean;
  readonly iAmExcused: boolean;
  /** The open candidate link, by the id its token is derived from. */
  readonly link: { readonly id: string; readonly expiresAt: Date; readonly hasCode: boolean } | null;
  /** Database time of this reading. */
  readonly now: number;
};

/** One interview for its lobby. NotFound for absent and for another organisation's alike. */
export function getInterview(scope: MemberScope, interviewId: string): Promise<InterviewDetails> {
  return read(scope, async (tx) => {
    const [found] = await tx
      .select({
        id: interview.id,
        kind: interview.kind,
        candidateName: interview.candidateName,
        kitId: interview.kitId,
        kitName: kit.name,
        kitRevision: interview.kitRevision,
        status: interview.status,
        cancelledAt: interview.cancelledAt,
        plan: interview.plannedMinutes,
        ...APPOINTMENT,
        calendarChanges: interview.calendarChanges,
        room: interview.room,
        mySeat: seat.role,
        excusedAt: seat.excusedAt,
        submittedAt: submission.submittedAt,
        closedAt: shadowScorecard.closedAt,
      })
      .from(interview)
      .innerJoin(kit, and(eq(kit.organisationId, interview.organisationId), eq(kit.id, interview.kitId)))
      .leftJoin(seat, ownSeat(scope))
      .leftJoin(submission, SUBMISSION_OF_SEAT)
      .leftJoin(shadowScorecard, SHADOW_OF_SEAT)
      .where(
        and(
          eq(interview.organisationId, scope.organisationId),
          eq(interview.id, interviewId),
          NO_STRANGERS_DEMO,
        ),
      );
    if (!found) throw new NotFound("interview");
    const { excusedAt, submittedAt, closedAt, startsAt, startsZone, movedFrom, plan, ...row } = found;
    const [panel, links, content, now] = await Promise.all([
      tx
        .select({
          id: seat.id,
          role: seat.role,
          name: seat.name,
          personId: seat.personId,
          called: seat.called,
          saidAs: seat.saidAs,
        })
        .from(seat)
        .where(and(eq(seat.organisationId, scope.organisationId), eq(seat.interviewId, interviewId)))
        .orderBy(asc(seat.position)),
      tx
        .select({
          id: seatLink.id,
          expiresAt: seatLink.expiresAt,
          hasCode: sql<boolean>`${seatLink.codeHash} is not null`,
        })
        .from(seatLink)
        .where(
          and(
            eq(seatLink.organisationId, scope.organisationId),
            eq(seatLink.interviewId, interviewId),
            isNull(seatLink.revokedAt),
            gt(seatLink.expiresAt, sql`now()`),
          ),
        )
        .orderBy(desc(seatLink.createdAt))
        .limit(1),
      heldKit(tx, {
        organisationId: scope.organisationId,
        kitId: row.kitId,
        revision: row.kitRevision,
        plan,
      }),
      databaseNow(tx),
    ]);
    return {
      ...row,
      appointment: appointmentIn({ startsAt, startsZone, movedFrom }),
      iSubmitted: (submittedAt ?? closedAt) !== null,
      iAmExcused: excusedAt !== null,
      kit: content,
      panel: panel.map(({ id, role, name, personId }) => ({
        id,
        role,
        name,
        personId,
        me: personId === scope.personId,
      })),
      introduced: introductionIn(panel),
      link: links[0] ?? null,
      now,
    };
  });
}

/** The address of the organisation an interview belongs to is not in `/i/…`; only its panel may learn it. */
export function findOrganisationOfSeat(scope: PersonScope, interviewId: string): Promise<string | undefined> {
  return read(scope, async (tx) => {
    const rows = await tx.execute<{ slug: string }>(sql`
      select o.slug from seat s join organisation o on o.id = s.organisation_id
      where s.interview_id = ${interviewId} and s.person_id = ${scope.personId}`);
    return rows[0]?.slug;
  });
}
