import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { memberMay } from "@/lib/domain/identity/permissions";
import { type Readiness, readinessOf } from "@/lib/domain/interviews/readiness";
import { isUuid } from "@/lib/domain/shared/ids";
import { read } from "../client";
import { NotFound } from "../errors";
import { interview, seat } from "../schema/interviews";
import type { MemberScope } from "../scope";
import { presenceIn } from "./presence";

/**
 * Who is there before an interview starts. Null once it has started or was cancelled: from then on who has the room
 * open is the room's alone. On how many devices the candidate is, only who may replace their link learns. NotFound for absent and for another organisation's alike.
 */
export async function getReadiness(scope: MemberScope, interviewId: string): Promise<Readiness | null> {
  if (!isUuid(interviewId)) throw new NotFound("interview");
  return read(scope, async (tx) => {
    const { organisationId } = scope;
    const [row] = await tx
      .select({
        status: interview.status,
        cancelledAt: interview.cancelledAt,
        room: interview.room,
        changes: interview.calendarChanges,
      })
      .from(interview)
      .where(and(eq(interview.organisationId, organisationId), eq(interview.id, interviewId)));
    if (!row) throw new NotFound("interview");
    if (row.status !== "waiting" || row.cancelledAt !== null) return null;
    const panel = await tx
      .select({ id: seat.id, role: seat.role, name: seat.name })
      .from(seat)
      .where(and(eq(seat.organisationId, organisationId), eq(seat.interviewId, interviewId)))
      .orderBy(asc(seat.position));
    const present = await presenceIn(tx, { organisationId, interviewId }, () =>
      memberMay(scope.role, "interview.link"),
    );
    const here = present.filter(({ awaySince }) => awaySince === null).map(({ seatId }) => seatId);
    const devices = Math.max(0, ...present.map((one) => one.devices));
    return readinessOf(panel, { joined: row.room.candidateJoinedAt !== null, devices }, here, row.changes);
  });
}
