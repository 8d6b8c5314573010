import "server-only";
import type { SetKind } from "@/lib/domain/kits/set";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { sha256 } from "../../digest";
import { kitSet } from "../../schema/kits";
import { type MemberScope, permit } from "../../scope";
import { type SavedKit, storeKit } from "./internal/store-kit";

/**
 * Stores several kits, parallel ones or the rounds of a loop, all or none, as one set under the name given; a single one
 * is in no set. `id` is of the form they were seen in: the set has it, and each kit's own follows from it, so that a form
 * sent twice saves them once. Conflict `over-the-minutes`, `id-taken`.
 */
export function saveForms(
  scope: MemberScope,
  {
    id: setId,
    name,
    kind,
    kits,
  }: {
    readonly id: string;
    readonly name: string;
    readonly kind: SetKind;
    readonly kits: readonly Omit<SavedKit, "id" | "place">[];
  },
): Promise<{ readonly ids: readonly string[] }> {
  const { organisationId, personId } = scope;
  const ids = kits.map((_, index) => formId(setId, index));
  const together = kits.length > 1;
  return transaction(permit(scope, "kit.save"), async (tx) => {
    if (together)
      await tx
        .insert(kitSet)
        .values({ organisationId, id: setId, name, kind, createdBy: personId })
        .onConflictDoNothing();
    let made = 0;
    for (const [index, kit] of kits.entries()) {
      const place = together ? { setId, position: index + 1 } : undefined;
      if (await storeKit(tx, scope, { ...kit, id: formId(setId, index), place })) made += 1;
    }
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
