import "server-only";
import { and, eq, lt, sql } from "drizzle-orm";
import { transaction } from "../../client";
import { presence } from "../../schema/interviews";
import { permit, type SeatScope } from "../../scope";

/** Says that a seat's stream is open, or has just closed. Noted again every few seconds while it lasts. */
export function notePresence(
  scope: SeatScope,
  stream: { readonly id: string; readonly open: boolean },
): Promise<void> {
  const { organisationId, interviewId, seatId } = scope;
  const now = sql`clock_timestamp()`;
  const seen = { seenAt: now, leftAt: stream.open ? null : now };
  return transaction(permit(scope, "interview.take-part"), async (tx) => {
    await tx
      .insert(presence)
      .values({ organisationId, interviewId, seatId, streamId: stream.id, ...seen })
      .onConflictDoUpdate({
        target: [presence.organisationId, presence.interviewId, presence.seatId, presence.streamId],
        set: seen,
      });
    if (stream.open) return;
    await tx
      .delete(presence)
      .where(
        and(
          eq(presence.organisationId, organisationId),
          eq(presence.interviewId, interviewId),
          eq(presence.seatId, seatId),
          lt(presence.seenAt, sql`clock_timestamp() - interval '1 day'`),
        ),
      );
  });
}
