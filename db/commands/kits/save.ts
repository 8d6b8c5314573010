import "server-only";
import { and, eq } from "drizzle-orm";
import type { KitRequest } from "@/lib/domain/assembly/request";
import { type KitRevision, plannedMinutes } from "@/lib/domain/kits/kit";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { canonicalJson, sha256 } from "../../digest";
import { Conflict } from "../../errors";
import { kit, kitRevision } from "../../schema/kits";
import { type MemberScope, permit } from "../../scope";

export type SavedKit = {
  /** Made where the form was: a form sent twice saves one kit. */
  readonly id: string;
  readonly content: KitRevision;
  readonly request: KitRequest;
  readonly seed: string;
};

/** Stores a kit and its first revision, which never changes. Conflict `over-the-minutes`, `id-taken`. */
export function saveKit(scope: MemberScope, input: SavedKit): Promise<{ readonly id: string }> {
  const { organisationId, personId } = scope;
  const { content } = input;
  return transaction(permit(scope, "kit.save"), async (tx) => {
    if (plannedMinutes(content) > content.minutes) throw new Conflict("over-the-minutes");
    const digest = sha256(canonicalJson(content));
    const made = await tx
      .insert(kit)
      .values({
        organisationId,
        id: input.id,
        name: content.name,
        role: content.role,
        level: content.level,
        stack: content.stack,
        minutes: content.minutes,
        latestRevision: 1,
        createdBy: personId,
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
            eq(kitRevision.kitId, input.id),
            eq(kitRevision.revision, 1),
          ),
        );
      if (before?.digest !== digest) throw new Conflict("id-taken");
      return { id: input.id };
    }
    await tx.insert(kitRevision).values({
      organisationId,
      kitId: input.id,
      revision: 1,
      content,
      request: input.request,
      seed: input.seed,
      digest,
      createdBy: personId,
    });
    await audit(tx, { organisationId, action: "kit.save", actorId: personId, subjectId: input.id });
    return { id: input.id };
  });
}
