import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { KitRevision } from "@/lib/domain/kits/kit";
import type { Level, Stack } from "@/lib/domain/questions/subjects";
import { read, type Transaction } from "../client";
import { NotFound } from "../errors";
import { kit, kitRevision } from "../schema/kits";
import type { MemberScope } from "../scope";

export type KitSummary = {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly level: Level;
  readonly stack: Stack | null;
  readonly minutes: number;
  readonly revision: number;
  readonly createdAt: Date;
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
};

/** The organisation's kits, newest first. */
export function listKits(scope: MemberScope): Promise<readonly KitSummary[]> {
  return read(scope, (tx) =>
    tx
      .select(SUMMARY)
      .from(kit)
      .where(eq(kit.organisationId, scope.organisationId))
      .orderBy(desc(kit.createdAt), desc(kit.id)),
  );
}

/** One kit with its newest revision. NotFound for absent and for another organisation's alike. */
export function getKit(
  scope: MemberScope,
  kitId: string,
): Promise<KitSummary & { readonly content: KitRevision }> {
  return read(scope, async (tx) => {
    const [found] = await tx
      .select({ ...SUMMARY, content: kitRevision.content })
      .from(kit)
      .innerJoin(
        kitRevision,
        and(
          eq(kitRevision.organisationId, kit.organisationId),
          eq(kitRevision.kitId, kit.id),
          eq(kitRevision.revision, kit.latestRevision),
        ),
      )
      .where(and(eq(kit.organisationId, scope.organisationId), eq(kit.id, kitId)));
    if (!found) throw new NotFound("kit");
    return found;
  });
}

// A revision never changes, so a live interview need not read its kit again for every op.
const REMEMBERED = 200;
const remembered = new Map<string, KitRevision>();

/** The frozen content an interview runs on. Callers have found the interview within their scope first. */
export async function frozenKit(
  tx: Transaction,
  key: { readonly organisationId: string; readonly kitId: string; readonly revision: number },
): Promise<KitRevision> {
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
