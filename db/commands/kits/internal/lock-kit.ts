import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "../../../client";
import { NotFound } from "../../../errors";
import { kit } from "../../../schema/kits";
import type { MemberScope } from "../../../scope";

/** Takes the kit's row lock and says how it stands. NotFound for absent and out of reach alike. */
export async function lockKit(
  tx: Transaction,
  scope: MemberScope,
  kitId: string,
): Promise<{ readonly name: string; readonly archived: boolean }> {
  const [found] = await tx
    .select({ name: kit.name, archivedAt: kit.archivedAt })
    .from(kit)
    .where(and(eq(kit.organisationId, scope.organisationId), eq(kit.id, kitId)))
    .for("update");
  if (!found) throw new NotFound("kit");
  return { name: found.name, archived: found.archivedAt !== null };
}
