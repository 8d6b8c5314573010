import "server-only";
import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { type SaidVoid, saidVoids, type VoidEvent } from "@/lib/domain/scoring/voided";
import { read, type Transaction } from "../client";
import { person } from "../schema/identity";
import { interview, seat } from "../schema/interviews";
import { kit, questionVoid } from "../schema/kits";
import type { MemberScope } from "../scope";
import { onRevision } from "./bars";
import { ownSeat } from "./own";

type RevisionKey = {
  readonly organisationId: string;
  readonly kitId: string;
  readonly kitRevision: number;
};

export type VoidsOfKit = {
  /** Oldest first. */
  readonly events: readonly VoidEvent[];
  /** Real interviews that were begun on this revision: whatever is voided is void for all of them. */
  readonly interviews: number;
};

/** What was voided on a kit's newest revision; nothing for an absent kit and for another organisation's alike. */
export function getVoids(scope: MemberScope, kitId: string): Promise<VoidsOfKit> {
  return read(scope, async (tx) => {
    const { organisationId } = scope;
    const [newest] = await tx
      .select({ kitRevision: kit.latestRevision })
      .from(kit)
      .where(and(eq(kit.organisationId, organisationId), eq(kit.id, kitId)));
    if (!newest) return { events: [], interviews: 0 };
    const key = { organisationId, kitId, ...newest };
    const begun = and(
      onRevision(key),
      eq(interview.kind, "real"),
      ne(interview.status, "waiting"),
      isNull(interview.cancelledAt),
    );
    return { events: await voidsOf(tx, key), interviews: await tx.$count(interview, begun) };
  });
}

/** What is void on the kit revision of an interview whose panel the reader is on; nothing for everybody else. */
export function listVoidsOf(scope: MemberScope, interviewId: string): Promise<readonly SaidVoid[]> {
  return read(scope, async (tx) => {
    const { organisationId } = scope;
    const [on] = await tx
      .select({ kitId: interview.kitId, kitRevision: interview.kitRevision })
      .from(interview)
      .innerJoin(seat, ownSeat(scope))
      .where(and(eq(interview.organisationId, organisationId), eq(interview.id, interviewId)));
    return on ? saidVoids(await voidsOf(tx, { organisationId, ...on })) : [];
  });
}

/** Every voiding on one revision and every taking back, oldest first, inside the caller's transaction. */
export async function voidsOf(tx: Transaction, key: RevisionKey): Promise<readonly VoidEvent[]> {
  const rows = await tx
    .select({
      number: questionVoid.number,
      question: questionVoid.question,
      voided: questionVoid.voided,
      reason: questionVoid.reason,
      by: person.name,
      at: questionVoid.setAt,
    })
    .from(questionVoid)
    .leftJoin(person, eq(person.id, questionVoid.setBy))
    .where(
      and(
        eq(questionVoid.organisationId, key.organisationId),
        eq(questionVoid.kitId, key.kitId),
        eq(questionVoid.kitRevision, key.kitRevision),
      ),
    )
    .orderBy(asc(questionVoid.number));
  return rows.map(({ at, ...row }) => ({ ...row, at: at.getTime() }));
}
