import "server-only";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { transaction } from "../../client";
import { NotFound } from "../../errors";
import { seatLink, seatSession } from "../../schema/interviews";
import { permit, type SeatScope } from "../../scope";

/** Exchanges an open link for a cookie that is good for this one interview. NotFound when it closed meanwhile. */
export function claimSeat(
  scope: SeatScope,
  input: { readonly linkHash: string; readonly tokenHash: string },
): Promise<void> {
  return transaction(permit(scope, "seat.claim"), async (tx) => {
    const [open] = await tx
      .select({ expiresAt: seatLink.expiresAt })
      .from(seatLink)
      .where(
        and(
          eq(seatLink.organisationId, scope.organisationId),
          eq(seatLink.tokenHash, input.linkHash),
          eq(seatLink.seatId, scope.seatId),
          isNull(seatLink.revokedAt),
          gt(seatLink.expiresAt, sql`now()`),
        ),
      )
      // A link that is being revoked this moment is waited for: its cookies are deleted once.
      .for("share");
    if (!open) throw new NotFound("link");
    await tx.insert(seatSession).values({
      organisationId: scope.organisationId,
      interviewId: scope.interviewId,
      seatId: scope.seatId,
      linkHash: input.linkHash,
      tokenHash: input.tokenHash,
      expiresAt: open.expiresAt,
    });
  });
}
