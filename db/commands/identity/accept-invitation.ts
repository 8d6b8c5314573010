import "server-only";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { audit } from "../../audit";
import { type Transaction, transaction } from "../../client";
import { NotFound } from "../../errors";
import { invitation, membership, organisation } from "../../schema/identity";
import { type EnteringScope, permit } from "../../scope";
import { enlist } from "./internal/enlist";

/**
 * Enters the organisation an unspent invitation is for, with a new account or as who one is already.
 * Spent, expired, revoked and wrong links are NotFound; a link works once.
 */
export function acceptInvitation(
  scope: EnteringScope,
  account: { readonly name: string; readonly email: string; readonly passwordHash: string } | null,
): Promise<{ readonly slug: string }> {
  return transaction(permit(scope, "invitation.accept"), async (tx) => {
    const role = await spend(tx, scope);
    if (account) await enlist(tx, scope.personId, account);
    await tx
      .insert(membership)
      .values({ organisationId: scope.organisationId, personId: scope.personId, role })
      .onConflictDoNothing();
    const [entered] = await tx
      .select({ slug: organisation.slug })
      .from(organisation)
      .where(eq(organisation.id, scope.organisationId));
    if (!entered) throw new NotFound("organisation");
    await audit(tx, {
      organisationId: scope.organisationId,
      action: "invitation.accept",
      actorId: scope.personId,
      subjectId: scope.personId,
      detail: { role },
    });
    return entered;
  });
}

async function spend(tx: Transaction, scope: EnteringScope) {
  const [spent] = await tx
    .update(invitation)
    .set({ acceptedAt: sql`clock_timestamp()`, acceptedBy: scope.personId })
    .where(
      and(
        eq(invitation.organisationId, scope.organisationId),
        eq(invitation.tokenHash, scope.tokenHash ?? ""),
        gt(invitation.expiresAt, sql`now()`),
        isNull(invitation.acceptedAt),
        isNull(invitation.revokedAt),
      ),
    )
    .returning({ role: invitation.role });
  if (!spent) throw new NotFound("invitation");
  return spent.role;
}
