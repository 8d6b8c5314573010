import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { Conflict, NotFound } from "../../errors";
import { interview, seat, seatLink, seatSession } from "../../schema/interviews";
import { type MemberScope, permit } from "../../scope";
import { linkExpiry, ONE_CHANGE_MORE } from "./internal/calendar-change";

/** Revokes the candidate's link and every seat taken with it, and makes a new one. The same one sent twice is one. Conflict `cancelled`. */
export function replaceLink(
  scope: MemberScope,
  input: {
    readonly interviewId: string;
    readonly link: { readonly id: string; readonly tokenHash: string; readonly codeHash?: string };
  },
): Promise<void> {
  const { organisationId } = scope;
  return transaction(permit(scope, "interview.link"), async (tx) => {
    const ofInterview = and(
      eq(interview.organisationId, organisationId),
      eq(interview.id, input.interviewId),
    );
    const [room] = await tx
      .select({ cancelledAt: interview.cancelledAt, startsAt: interview.startsAt })
      .from(interview)
      .where(ofInterview)
      .for("update");
    const [candidate] = await tx
      .select({ id: seat.id })
      .from(seat)
      .where(
        and(
          eq(seat.organisationId, organisationId),
          eq(seat.interviewId, input.interviewId),
          eq(seat.role, "candidate"),
        ),
      );
    if (!room || !candidate) throw new NotFound("interview");
    const [made] = await tx
      .select({ id: seatLink.id })
      .from(seatLink)
      .where(and(eq(seatLink.organisationId, organisationId), eq(seatLink.id, input.link.id)));
    if (made) return;
    if (room.cancelledAt !== null) throw new Conflict("cancelled");
    // The link stands in the candidate's calendar.
    await tx.update(interview).set(ONE_CHANGE_MORE).where(ofInterview);
    const ofCandidate = and(
      eq(seatLink.organisationId, organisationId),
      eq(seatLink.interviewId, input.interviewId),
      eq(seatLink.seatId, candidate.id),
      isNull(seatLink.revokedAt),
    );
    await tx.update(seatLink).set({ revokedAt: sql`clock_timestamp()` }).where(ofCandidate);
    await tx
      .delete(seatSession)
      .where(
        and(
          eq(seatSession.organisationId, organisationId),
          eq(seatSession.interviewId, input.interviewId),
          eq(seatSession.seatId, candidate.id),
        ),
      );
    await tx.insert(seatLink).values({
      organisationId,
      interviewId: input.interviewId,
      seatId: candidate.id,
      ...input.link,
      expiresAt: linkExpiry(room.startsAt),
    });
    await audit(tx, {
      organisationId,
      action: "interview.link",
      actorId: scope.personId,
      subjectId: input.interviewId,
    });
  });
}
