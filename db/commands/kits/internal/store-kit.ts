import "server-only";
import { and, eq } from "drizzle-orm";
import type { KitRequest } from "@/lib/domain/assembly/request";
import { type KitRevision, plannedMinutes } from "@/lib/domain/kits/kit";
import type { Transaction } from "../../../client";
import { canonicalJson, sha256 } from "../../../digest";
import { Conflict } from "../../../errors";
import { kit, kitRevision } from "../../../schema/kits";
import type { MemberScope } from "../../../scope";

export type SavedKit = {
  /** Made where the form was: a form sent twice saves one kit. */
  readonly id: string;
  readonly content: KitRevision;
  readonly request: KitRequest;
  readonly seed: string;
  /** The set it is of, and where in it, counted from 1. */
  readonly place?: { readonly setId: string; readonly position: number };
};

/**
 * Writes a kit and its first revision. False where the same one is there already. Conflict `over-the-minutes`,
 * `id-taken`.
 */
export async function storeKit(
  tx: Transaction,
  { organisationId, personId }: MemberScope,
  { id, content, request, seed, place }: SavedKit,
): Promise<boolean> {
  if (plannedMinutes(content) > content.minutes) throw new Conflict("over-the-minutes");
  const digest = sha256(canonicalJson(content));
  const made = await tx
    .insert(kit)
    .values({
      organisationId,
      id,
      name: content.name,
      role: content.role,
      level: content.level,
      stack: content.stack,
      minutes: content.minutes,
      latestRevision: 1,
      createdBy: personId,
      setId: place?.setId,
      setPosition: place?.position,
    })
    .onConflictDoNothing()
    .returning({ id: kit.id });
  if (made.length === 0) {
    const [before] = await tx
      .select({ digest: kitRevision.digest })
      .from(kitRevision)
      .where(
        and(
          eq(kitRevision.organisationId, organisationId),
          eq(kitRevision.kitId, id),
          eq(kitRevision.revision, 1),
        ),
      );
    if (before?.digest !== digest) throw new Conflict("id-taken");
    return false;
  }
  await tx
    .insert(kitRevision)
    .values({ organisationId, kitId: id, revision: 1, content, request, seed, digest, createdBy: personId });
  return true;
}
