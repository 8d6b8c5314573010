import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { transaction } from "../../client";
import { seatSession } from "../../schema/interviews";
import { permit, type SeatScope } from "../../scope";

/**
 * Says that this seat has the room open now, and a candidate's on which device: `device` is the hash of its cookie.
 * Nothing is noted of an interview that has ended.
 */
export function notePresence(scope: SeatScope, device: string | null = null): Promise<void> {
  const { organisationId, interviewId, seatId } = scope;
  return transaction(permit(scope, "interview.take-part"), async (tx) => {
    await tx.execute(sql`
      insert into presence (organisation_id, interview_id, seat_id)
      select organisation_id, id, ${seatId} from interview
      where organisation_id = ${organisationId} and id = ${interviewId} and status <> 'ended'
      on conflict (organisation_id, interview_id, seat_id) do update set seen_at = clock_timestamp()`);
    if (device === null) return;
    await tx
      .update(seatSession)
      .set({ seenAt: sql`clock_timestamp()` })
      .where(
        and(
          eq(seatSession.organisationId, organisationId),
          eq(seatSession.tokenHash, device),
          eq(seatSession.seatId, seatId),
        ),
      );
  });
}
