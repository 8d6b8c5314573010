import "server-only";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { type MemberScope, permit } from "../../scope";
import { type SavedKit, storeKit } from "./internal/store-kit";

/** Stores a kit and its first revision, which never changes. Conflict `over-the-minutes`, `id-taken`. */
export function saveKit(scope: MemberScope, input: SavedKit): Promise<{ readonly id: string }> {
  const { organisationId, personId } = scope;
  return transaction(permit(scope, "kit.save"), async (tx) => {
    if (await storeKit(tx, scope, input))
      await audit(tx, { organisationId, action: "kit.save", actorId: personId, subjectId: input.id });
    return { id: input.id };
  });
}
