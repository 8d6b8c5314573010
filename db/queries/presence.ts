import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "../client";
import { presence } from "../schema/interviews";
import type { SeatScope } from "../scope";

export type SeatPresence = {
  readonly seatId: string;
  readonly here: boolean;
  /** Milliseconds since 1970 by database time: since when they are here, or when they were last seen. */
  readonly since: number;
};

/** Noted every fifteen seconds; this much silence is gone. */
const SILENCE_SECONDS = 40;

/** Who has this room open, inside the caller's transaction. Seats that never had are not in the list. */
export async function presenceIn(tx: Transaction, scope: SeatScope): Promise<readonly SeatPresence[]> {
  const open = sql`${presence.leftAt} is null and ${presence.seenAt} > clock_timestamp() - make_interval(secs => ${SILENCE_SECONDS})`;
  const rows = await tx
    .select({
      seatId: presence.seatId,
      here: sql<boolean>`bool_or(${open})`,
      since: sql<string>`(extract(epoch from case when bool_or(${open})
        then min(${presence.arrivedAt}) filter (where ${open})
        else max(coalesce(${presence.leftAt}, ${presence.seenAt})) end) * 1000)::bigint`,
    })
    .from(presence)
    .where(
      and(eq(presence.organisationId, scope.organisationId), eq(presence.interviewId, scope.interviewId)),
    )
    .groupBy(presence.seatId)
    .orderBy(presence.seatId);
  return rows.map((row) => ({ ...row, since: Number(row.since) }));
}
