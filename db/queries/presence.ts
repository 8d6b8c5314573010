import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import type { RoomState } from "@/lib/domain/interviews/state";
import { read, type Transaction } from "../client";
import { interview, presence, seatSession } from "../schema/interviews";
import type { SeatScope } from "../scope";

export type SeatPresence = {
  readonly seatId: string;
  /** Null while they are here, else when they were last seen: milliseconds since 1970 by database time. */
  readonly awaySince: number | null;
  /** On how many devices the seat is open: 0 for who signs in, and for a reader who does not lead. */
  readonly devices: number;
};

/**
 * A browser reports every fifteen seconds. This much silence is gone, and no less: who goes from the room to the
 * scorecard and back, or reloads, was never away, so that nobody can watch what a colleague is doing.
 */
const SILENCE_SECONDS = 40;

const HEARD_FROM = sql`${seatSession.seenAt} > clock_timestamp() - make_interval(secs => ${SILENCE_SECONDS})`;

/** On how many devices a candidate's own seat is open now. */
export function countDevices(scope: SeatScope): Promise<number> {
  const { organisationId, interviewId, seatId } = scope;
  return read(scope, (tx) =>
    tx.$count(
      seatSession,
      and(
        eq(seatSession.organisationId, organisationId),
        eq(seatSession.interviewId, interviewId),
        eq(seatSession.seatId, seatId),
        HEARD_FROM,
      ),
    ),
  );
}

/**
 * Who has this room open, inside the caller's transaction. Seats that never had are not in the list, and when the
 * interview has ended nobody is: who still works on a scorecard, and until when, is nobody's to see. `counts`: whether
 * the reader learns of devices, which only who can do something about them has to.
 */
export async function presenceIn(
  tx: Transaction,
  scope: Pick<SeatScope, "organisationId" | "interviewId">,
  counts: (room: Pick<RoomState, "leadSeat">) => boolean,
): Promise<readonly SeatPresence[]> {
  const rows = await tx
    .select({
      seatId: presence.seatId,
      leadSeat: sql<string | null>`${interview.room}->>'leadSeat'`,
      awaySince: sql<
        string | null
      >`case when ${presence.seenAt} < clock_timestamp() - make_interval(secs => ${SILENCE_SECONDS})
        then (extract(epoch from ${presence.seenAt}) * 1000)::bigint::text end`,
      devices: tx.$count(
        seatSession,
        and(
          eq(seatSession.organisationId, presence.organisationId),
          eq(seatSession.interviewId, presence.interviewId),
          eq(seatSession.seatId, presence.seatId),
          HEARD_FROM,
        ),
      ),
    })
    .from(presence)
    .innerJoin(
      interview,
      and(
        eq(interview.organisationId, presence.organisationId),
        eq(interview.id, presence.interviewId),
        ne(interview.status, "ended"),
      ),
    )
    .where(
      and(eq(presence.organisationId, scope.organisationId), eq(presence.interviewId, scope.interviewId)),
    )
    .orderBy(presence.seatId);
  return rows.map(({ seatId, leadSeat, awaySince, devices }) => ({
    seatId,
    awaySince: awaySince === null ? null : Number(awaySince),
    devices: counts({ leadSeat }) ? devices : 0,
  }));
}
