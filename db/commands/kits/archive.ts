import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { kit } from "../../schema/kits";
import { type MemberScope, permit } from "../../scope";
import { lockKit } from "./internal/lock-kit";

/** Puts a kit away: out of the lists, still behind the interviews held with it. Twice is once. */
export function archiveKit(scope: MemberScope, kitId: string): Promise<void> {
  const { organisationId, personId } = scope;
  return transaction(permit(scope, "kit.archive"), async (tx) => {
    if ((await lockKit(tx, scope, kitId)).archived) return;
    await tx
      .update(kit)
      .set({ archivedAt: sql`clock_timestamp()`, archivedBy: personId })
      .where(and(eq(kit.organisationId, organisationId), eq(kit.id, kitId), isNull(kit.archivedAt)));
    await audit(tx, { organisationId, action: "kit.archive", actorId: personId, subjectId: kitId });
  });
}
