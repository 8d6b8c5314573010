import "server-only";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { sha256 } from "../../digest";
import { type MemberScope, permit } from "../../scope";
import { type SavedKit, storeKit } from "./internal/store-kit";

/**
 * Stores several kits, parallel ones or the rounds of a loop, all or none. `id` is of the form they were seen in: each kit's own follows from it, so
 * that a form sent twice saves them once. Conflict `over-the-minutes`, `id-taken`.
 */
export function saveForms(
  scope: MemberScope,
  input: { readonly id: string; readonly kits: readonly Omit<SavedKit, "id">[] },
): Promise<{ readonly ids: readonly string[] }> {
  const { organisationId, personId } = scope;
  const kits = input.kits.map((kit, index) => ({ ...kit, id: formId(input.id, index) }));
  const ids = kits.map(({ id }) => id);
  return transaction(permit(scope, "kit.save"), async (tx) => {
    let made = 0;
    for (const kit of kits) if (await storeKit(tx, scope, kit)) made += 1;
    const [subjectId = null] = ids;
    if (made > 0)
      await audit(tx, {
        organisationId,
        action: "kit.save",
        actorId: personId,
        subjectId,
        detail: { kits: ids },
      });
    return { ids };
  });
}

/** A UUID of version 8, where the bits are one's own. */
function formId(id: string, index: number): string {
  const hex = sha256(`${id}/${index}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
