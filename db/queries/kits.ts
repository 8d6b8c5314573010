import "server-only";
import { and, asc, desc, eq, isNotNull, isNull, max, sql } from "drizzle-orm";
import type { KitRequest } from "@/lib/domain/assembly/request";
import { type InterviewPlan, withPlan } from "@/lib/domain/interviews/plan";
import { type KitRevision, plannedMinutes } from "@/lib/domain/kits/kit";
import type { SetPlace } from "@/lib/domain/kits/set";
import type { Level, Stack } from "@/lib/domain/questions/subjects";
import { read, type Transaction } from "../client";
import { NotFound } from "../errors";
import { person } from "../schema/identity";
import { interview } from "../schema/interviews";
import { kit, kitRevision, kitSet } from "../schema/kits";
import type { MemberScope } from "../scope";

export type KitSummary = {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly level: Level;
  readonly stack: Stack | null;
  /** What was asked for; its parts may take less. */
  readonly minutes: number;
  readonly revision: number;
  readonly createdAt: Date;
  /** Null while it is in the lists. */
  readonly archivedAt: Date | null;
  /** The kits it was made together with; null where it was made alone. */
  readonly set: SetPlace | null;
};

const SUMMARY = {
  id: kit.id,
  name: kit.name,
  role: kit.role,
  level: kit.level,
  stack: kit.stack,
  minutes: kit.minutes,
  revision: kit.latestRevision,
  createdAt: kit.createdAt,
  archivedAt: kit.archivedAt,
  set: { id: kitSet.id, name: kitSet.name, kind: kitSet.kind },
  position: kit.setPosition,
};

const ITS_SET = and(eq(kitSet.organisationId, kit.organisationId), eq(kitSet.id, kit.setId));

/** A row as it was read, with its place in a set as one thing. */
function placed<
  R extends { readonly set: Omit<SetPlace, "position"> | null; readonly position: number | null },
>({ position, ...row }: R): Omit<R, "position"> & { readonly set: SetPlace | null } {
  return { ...row, set: row.set && position !== null ? { ...row.set, position } : null };
}

export type ListedKit = KitSummary & {
  /** What its parts take together. */
  readonly planned: number;
  /** When the last interview on it was made, a cancelled or a demo one not counted; null when there was none. */
  readonly lastUsed: Date | null;
};

const NEWEST_REVISION = and(
  eq(kitRevision.organisationId, kit.organisationId),
  eq(kitRevision.kitId, kit.id),
  eq(kitRevision.revision, kit.latestRevision),
);

/** The organisation's kits, newest first: those in use, or those that were archived. */
export function listKits(
  scope: MemberScope,
  which: "current" | "archived" = "current",
): Promise<readonly ListedKit[]> {
  return read(scope, async (tx) => {
    const used = tx
      .select({ kitId: interview.kitId, lastUsed: max(interview.createdAt).as("last_used") })
      .from(interview)
      .where(
        and(
          eq(interview.organisationId, scope.organisationId),
          eq(interview.kind, "real"),
          isNull(interview.cancelledAt),
        ),
      )
      .groupBy(interview.kitId)
      .as("used");
    // A revision holds every question and rubric whole; a list needs its minutes only.
    const rows = await tx
      .select({
        ...SUMMARY,
        lastUsed: used.lastUsed,
        opening: sql<number>`(${kitRevision.content}->'opening'->>'minutes')::int`,
        closing: sql<number>`(${kitRevision.content}->'closing'->>'minutes')::int`,
        items: sql<number[]>`jsonb_path_query_array(${kitRevision.content}, '$.items[*].minutes')`,
      })
      .from(kit)
      .innerJoin(kitRevision, NEWEST_REVISION)
      .leftJoin(kitSet, ITS_SET)
      .leftJoin(used, eq(used.kitId, kit.id))
      .where(
        and(
          eq(kit.organisationId, scope.organisationId),
          which === "archived" ? isNotNull(kit.archivedAt) : isNull(kit.archivedAt),
        ),
      )
      // The kits of a set stand together: the first round, and kit A, first.
      .orderBy(
        desc(sql`coalesce(${kitSet.createdAt}, ${kit.createdAt})`),
        desc(kitSet.id),
        asc(kit.setPosition),
        desc(kit.id),
      );
    return rows.map(({ opening, closing, items, ...row }) => ({
      ...placed(row),
      planned: plannedMinutes({
        opening: { minutes: opening },
        closing: { minutes: closing },
        items: items.map((minutes) => ({ minutes })),
      }),
    }));
  });
}

export type WholeKit = KitSummary & {
  readonly content: KitRevision;
  /** What the generator was asked for; null for the demo's. */
  readonly request: KitRequest | null;
  readonly seed: string;
  /** Its set's kits in their order, itself and archived ones among them; none where it was made alone. */
  readonly together: readonly KitTogether[];
};

export type KitTogether = {
  readonly id: string;
  readonly name: string;
  readonly archived: boolean;
  readonly set: SetPlace;
};

/** One kit with its newest revision, archived or not. NotFound for absent and for another organisation's alike. */
export function getKit(scope: MemberScope, kitId: string): Promise<WholeKit> {
  return read(scope, async (tx) => {
    const [found] = await tx
      .select({
        ...SUMMARY,
        content: kitRevision.content,
        request: kitRevision.request,
        seed: kitRevision.seed,
      })
      .from(kit)
      .innerJoin(kitRevision, NEWEST_REVISION)
      .leftJoin(kitSet, ITS_SET)
      .where(and(eq(kit.organisationId, scope.organisationId), eq(kit.id, kitId)));
    if (!found) throw new NotFound("kit");
    const { set, ...whole } = placed(found);
    return { ...whole, set, together: set ? await kitsTogether(tx, scope, set) : [] };
  });
}

async function kitsTogether(
  tx: Transaction,
  scope: MemberScope,
  set: SetPlace,
): Promise<readonly KitTogether[]> {
  const rows = await tx
    .select({ id: kit.id, name: kit.name, archivedAt: kit.archivedAt, position: kit.setPosition })
    .from(kit)
    .where(and(eq(kit.organisationId, scope.organisationId), eq(kit.setId, set.id)))
    .orderBy(asc(kit.setPosition));
  return rows.map(({ archivedAt, position, ...row }) => ({
    ...row,
    archived: archivedAt !== null,
    set: { ...set, position: position ?? set.position },
  }));
}

export type ListedRevision = {
  readonly revision: number;
  readonly createdAt: Date;
  /** Null when whoever made it is no member any more. */
  readonly createdBy: string | null;
  /** What it was called when it was frozen. */
  readonly name: string;
  readonly questions: number;
  /** Real interviews that ran, or will run, on it; cancelled ones not counted. */
  readonly interviews: number;
};

/** Every revision of one kit, newest first; none for an absent kit and for another organisation's alike. */
export function listRevisions(scope: MemberScope, kitId: string): Promise<readonly ListedRevision[]> {
  return read(scope, (tx) =>
    tx
      .select({
        revision: kitRevision.revision,
        createdAt: kitRevision.createdAt,
        createdBy: person.name,
        name: sql<string>`${kitRevision.content}->>'name'`,
        questions: sql<number>`jsonb_array_length(${kitRevision.content}->'items')`,
        interviews: tx.$count(
          interview,
          and(
            eq(interview.organisationId, kitRevision.organisationId),
            eq(interview.kitId, kitRevision.kitId),
            eq(interview.kitRevision, kitRevision.revision),
            eq(interview.kind, "real"),
            isNull(interview.cancelledAt),
          ),
        ),
      })
      .from(kitRevision)
      .leftJoin(person, eq(person.id, kitRevision.createdBy))
      .where(and(eq(kitRevision.organisationId, scope.organisationId), eq(kitRevision.kitId, kitId)))
      .orderBy(desc(kitRevision.revision)),
  );
}

// A revision never changes, so a live interview need not read its kit again for every op.
const REMEMBERED = 200;
const remembered = new Map<string, KitRevision>();

type FrozenKey = { readonly organisationId: string; readonly kitId: string; readonly revision: number };

/** The frozen content an interview runs on, with its own minutes. Callers have found the interview within their scope first. */
export async function heldKit(
  tx: Transaction,
  key: FrozenKey & { readonly plan: InterviewPlan | null },
): Promise<KitRevision> {
  return withPlan(await frozenKit(tx, key), key.plan);
}

/** The frozen content of a revision, as every interview on it shares it. */
export async function frozenKit(tx: Transaction, key: FrozenKey): Promise<KitRevision> {
  const name = `${key.organisationId}/${key.kitId}/${key.revision}`;
  const known = remembered.get(name);
  if (known) return known;
  const [found] = await tx
    .select({ content: kitRevision.content })
    .from(kitRevision)
    .where(
      and(
        eq(kitRevision.organisationId, key.organisationId),
        eq(kitRevision.kitId, key.kitId),
        eq(kitRevision.revision, key.revision),
      ),
    );
  if (!found) throw new NotFound("kit");
  const oldest = remembered.keys().next();
  if (remembered.size >= REMEMBERED && !oldest.done) remembered.delete(oldest.value);
  remembered.set(name, found.content);
  return found.content;
}
