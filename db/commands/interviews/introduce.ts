import "server-only";
import { and, eq } from "drizzle-orm";
import type { Introduction } from "@/lib/domain/interviews/introduction";
import { transaction } from "../../client";
import { Conflict, NotFound } from "../../errors";
import { lockInterview } from "../../ops";
import { seat } from "../../schema/interviews";
import { permit, type SeatScope } from "../../scope";

/** Keeps how a candidate wants to be called, for the panel to read. Conflict `already-ended`, `cancelled`. */
export function introduce(scope: SeatScope, { called, saidAs }: Introduction): Promise<void> {
  const { organisationId, interviewId, seatId } = scope;
  return transaction(permit(scope, "interview.take-part"), async (tx) => {
    if (scope.role !== "candidate") throw new NotFound("interview");
    const { room } = await lockInterview(tx, scope);
    if (room.status === "ended") throw new Conflict("already-ended");
    await tx
      .update(seat)
      .set({ called, saidAs })
      .where(
        and(
          eq(seat.organisationId, organisationId),
          eq(seat.interviewId, interviewId),
          eq(seat.id, seatId),
          eq(seat.role, "candidate"),
        ),
      );
  });
}
