import "server-only";
import { and, asc, eq, ne } from "drizzle-orm";
import { transaction } from "../../client";
import { NotFound } from "../../errors";
import { seatSession } from "../../schema/interviews";
import { permit, type SeatScope } from "../../scope";

/**
 * Puts every other device of a candidate's seat aside: they open the link again if they are wanted. `device`: hash of the
 * cookie of the one that stays. Twice is once; NotFound where that one was put aside itself.
 */
export function keepDevice(scope: SeatScope, device: string): Promise<void> {
  const { organisationId, interviewId, seatId } = scope;
  const ofSeat = and(
    eq(seatSession.organisationId, organisationId),
    eq(seatSession.interviewId, interviewId),
    eq(seatSession.seatId, seatId),
  );
  return transaction(permit(scope, "interview.take-part"), async (tx) => {
    const open = await tx
      .select({ tokenHash: seatSession.tokenHash })
      .from(seatSession)
      .where(ofSeat)
      // Two devices that put each other aside wait here in one order, and one of them stays.
      .orderBy(asc(seatSession.tokenHash))
      .for("update");
    if (!open.some(({ tokenHash }) => tokenHash === device)) throw new NotFound("interview");
    await tx.delete(seatSession).where(and(ofSeat, ne(seatSession.tokenHash, device)));
  });
}
