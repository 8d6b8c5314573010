import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { kit } from "../../schema/kits";
import { type MemberScope, permit } from "../../scope";
import { lockKit } from "./internal/lock-kit";

/** Takes an archived kit back into the lists. Twice is once. */
export function restoreKit(scope: MemberScope, kitId: string): Promise<void> {
  const { organisationId, personId } = scope;
  return transaction(permit(scope, "kit.restore"), async (tx) => {
    if (!(await lockKit(tx, scope, kitId)).archived) return;
    await tx
      .update(kit)
      .set({ archivedAt: null, archivedBy: null })
      .where(and(eq(kit.organisationId, organisationId), eq(kit.id, kitId), isNotNull(kit.archivedAt)));
    await audit(tx, { organisationId, action: "kit.restore", actorId: personId, subjectId: kitId });
  });
}
