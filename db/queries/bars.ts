import "server-only";
import { and, asc, eq, ne, sql } from "drizzle-orm";
import type { BarVersion } from "@/lib/domain/scoring/bar";
import { read, type Transaction } from "../client";
import { person } from "../schema/identity";
import { interview } from "../schema/interviews";
import { kit, kitBar } from "../schema/kits";
import type { MemberScope } from "../scope";

type RevisionKey = {
  readonly organisationId: string;
  readonly kitId: string;
  readonly kitRevision: number;
};

export type BarOfKit = {
  /** Oldest first; none while nobody set one. */
  readonly versions: readonly BarVersion[];
  /** Somebody was interviewed on this revision: whatever is set from now on is an amendment. */
  readonly fixed: boolean;
};

/** The bar of a kit's newest revision; none for an absent kit and for another organisation's alike. */
export function getBar(scope: MemberScope, kitId: string): Promise<BarOfKit> {
  return read(scope, async (tx) => {
    const { organisationId } = scope;
    const [newest] = await tx
      .select({ kitRevision: kit.latestRevision })
      .from(kit)
      .where(and(eq(kit.organisationId, organisationId), eq(kit.id, kitId)));
    if (!newest) return { versions: [], fixed: false };
    const key = { organisationId, kitId, ...newest };
    return { versions: await barsOf(tx, key), fixed: await isBarFixed(tx, key) };
  });
}

/** Every setting of one revision's bar, oldest first, inside the caller's transaction. */
export async function barsOf(tx: Transaction, key: RevisionKey): Promise<readonly BarVersion[]> {
  const rows = await tx
    .select({
      bar: kitBar.bar,
      number: kitBar.number,
      reason: kitBar.reason,
      setBy: person.name,
      setAt: kitBar.setAt,
    })
    .from(kitBar)
    .leftJoin(person, eq(person.id, kitBar.setBy))
    .where(
      and(
        eq(kitBar.organisationId, key.organisationId),
        eq(kitBar.kitId, key.kitId),
        eq(kitBar.kitRevision, key.kitRevision),
      ),
    )
    .orderBy(asc(kitBar.number));
  return rows.map(({ bar, setAt, ...row }) => ({ ...bar, ...row, setAt: setAt.getTime() }));
}

/** Whether an interview on this revision has started. */
export async function isBarFixed(tx: Transaction, key: RevisionKey): Promise<boolean> {
  const [started] = await tx
    .select({ one: sql`1` })
    .from(interview)
    .where(and(onRevision(key), ne(interview.status, "waiting")))
    .limit(1);
  return started !== undefined;
}

/** The interviews on one kit revision. */
export function onRevision(key: RevisionKey) {
  return and(
    eq(interview.organisationId, key.organisationId),
    eq(interview.kitId, key.kitId),
    eq(interview.kitRevision, key.kitRevision),
  );
}
