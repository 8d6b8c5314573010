import "server-only";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { PanelRole } from "@/lib/domain/interviews/op";
import { read } from "../client";
import { seat, seatLink, seatSession } from "../schema/interviews";
import type { LinkScope, PersonScope } from "../scope";

export type FoundSeat = {
  readonly organisationId: string;
  readonly interviewId: string;
  readonly seatId: string;
  readonly role: PanelRole;
};

const FOUND = {
  organisationId: seat.organisationId,
  interviewId: seat.interviewId,
  seatId: seat.id,
  role: seat.role,
};

/** One's own seat in an interview whose address names no organisation. */
export function findSeatOfPerson(scope: PersonScope, interviewId: string): Promise<FoundSeat | undefined> {
  return read(scope, async (tx) => {
    const [found] = await tx
      .select(FOUND)
      .from(seat)
      .where(and(eq(seat.interviewId, interviewId), eq(seat.personId, scope.personId)));
    return found;
  });
}

/** The seat an open link is for. Wrong, expired and revoked look the same: nothing. */
export function findSeatByLink(scope: LinkScope): Promise<Omit<FoundSeat, "role"> | undefined> {
  return read(scope, async (tx) => {
    const [found] = await tx
      .select({
        organisationId: seatLink.organisationId,
        interviewId: seatLink.interviewId,
        seatId: seatLink.seatId,
      })
      .from(seatLink)
      .where(
        and(
          eq(seatLink.tokenHash, scope.tokenHash),
          isNull(seatLink.revokedAt),
          gt(seatLink.expiresAt, sql`now()`),
        ),
      );
    return found;
  });
}

/** The id of the open link a code leads to; nothing where there is none, and where by chance there are two. */
export function findLinkByCode(scope: LinkScope): Promise<{ readonly id: string } | undefined> {
  return read(scope, async (tx) => {
    const found = await tx
      .select({ id: seatLink.id })
      .from(seatLink)
      .where(
        and(
          eq(seatLink.codeHash, scope.tokenHash),
          isNull(seatLink.revokedAt),
          gt(seatLink.expiresAt, sql`now()`),
        ),
      )
      .limit(2);
    return found.length === 1 ? found[0] : undefined;
  });
}

/** The seat a candidate's cookie was exchanged for, while it is good. */
export function findSeatBySession(
  scope: LinkScope,
  interviewId: string,
): Promise<Omit<FoundSeat, "role"> | undefined> {
  return read(scope, async (tx) => {
    const [found] = await tx
      .select({
        organisationId: seatSession.organisationId,
        interviewId: seatSession.interviewId,
        seatId: seatSession.seatId,
      })
      .from(seatSession)
      .where(
        and(
          eq(seatSession.tokenHash, scope.tokenHash),
          eq(seatSession.interviewId, interviewId),
          gt(seatSession.expiresAt, sql`now()`),
        ),
      );
    return found;
  });
}
