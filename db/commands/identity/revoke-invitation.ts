import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { audit } from "../../audit";
import { type Transaction, transaction } from "../../client";
import { Conflict, NotFound } from "../../errors";
import { invitation } from "../../schema/identity";
import { type MemberScope, permit } from "../../scope";

export type Revocation = {
  /** Of the invitation to take back. */
  readonly id: string;
  /** A new link to the same role for the same person, or null to take it back for good. */
  readonly next: { readonly tokenHash: string } | null;
};

/** Takes an open invitation back, perhaps for a new link. The same one sent twice is one. Conflict `already-accepted`. */
export function revokeInvitation(scope: MemberScope, { id, next }: Revocation): Promise<void> {
  const { organisationId, personId } = scope;
  return transaction(permit(scope, "invitation.revoke"), async (tx) => {
    const [before] = await tx
      .select({
        role: invitation.role,
        invitee: invitation.invitee,
        acceptedAt: invitation.acceptedAt,
        revokedAt: invitation.revokedAt,
      })
      .from(invitation)
      .where(and(eq(invitation.organisationId, organisationId), eq(invitation.id, id)))
      .for("update");
    if (!before) throw new NotFound("invitation");
    if (before.acceptedAt !== null) throw new Conflict("already-accepted");
    if (before.revokedAt !== null) {
      if (next && !(await isMade(tx, scope, next))) throw new Conflict("already-revoked");
      return;
    }
    await tx
      .update(invitation)
      .set({ revokedAt: sql`clock_timestamp()`, revokedBy: personId })
      .where(
        and(
          eq(invitation.organisationId, organisationId),
          eq(invitation.id, id),
          isNull(invitation.revokedAt),
          isNull(invitation.acceptedAt),
        ),
      );
    if (next) {
      await tx.insert(invitation).values({
        organisationId,
        ...next,
        role: before.role,
        invitee: before.invitee,
        invitedBy: personId,
        expiresAt: sql`now() + interval '7 days'`,
      });
    }
    await audit(tx, {
      organisationId,
      action: "invitation.revoke",
      actorId: personId,
      subjectId: id,
      detail: { replaced: next !== null },
    });
    if (next) {
      // The link that is open now is an invitation like any other.
      await audit(tx, {
        organisationId,
        action: "organisation.invite",
        actorId: personId,
        subjectId: null,
        detail: { role: before.role, replaces: id },
      });
    }
  });
}

async function isMade(
  tx: Transaction,
  scope: MemberScope,
  link: { readonly tokenHash: string },
): Promise<boolean> {
  const made = await tx
    .select({ id: invitation.id })
    .from(invitation)
    .where(
      and(eq(invitation.organisationId, scope.organisationId), eq(invitation.tokenHash, link.tokenHash)),
    );
  return made.length > 0;
}
