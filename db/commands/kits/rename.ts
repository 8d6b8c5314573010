import "server-only";
import { and, eq } from "drizzle-orm";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { kit } from "../../schema/kits";
import { type MemberScope, permit } from "../../scope";
import { lockKit } from "./internal/lock-kit";

/** Gives a kit another name. Its revisions are frozen and keep theirs. The name it has already changes nothing. */
export function renameKit(
  scope: MemberScope,
  input: { readonly kitId: string; readonly name: string },
): Promise<void> {
  const { organisationId, personId } = scope;
  return transaction(permit(scope, "kit.rename"), async (tx) => {
    const { name: from } = await lockKit(tx, scope, input.kitId);
    if (from === input.name) return;
    await tx
      .update(kit)
      .set({ name: input.name })
      .where(and(eq(kit.organisationId, organisationId), eq(kit.id, input.kitId)));
    await audit(tx, {
      organisationId,
      action: "kit.rename",
      actorId: personId,
      subjectId: input.kitId,
      detail: { from, to: input.name },
    });
  });
}
