import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { MemberRole } from "@/lib/domain/identity/roles";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { Conflict } from "../../errors";
import { invitation } from "../../schema/identity";
import { type MemberScope, permit } from "../../scope";

/**
 * Keeps the hash of an invitation link. It opens the organisation once, within seven days.
 * The same link sent twice is one invitation. Conflict `id-taken` when it was made for another role.
 */
export function invite(
  scope: MemberScope,
  input: {
    readonly role: Exclude<MemberRole, "owner">;
    readonly tokenHash: string;
    /** Whom it is for, in the inviter's words. */
    readonly invitee?: string;
  },
): Promise<void> {
  return transaction(permit(scope, "organisation.invite"), async (tx) => {
    const made = await tx
      .insert(invitation)
      .values({
        organisationId: scope.organisationId,
        tokenHash: input.tokenHash,
        role: input.role,
        invitee: input.invitee ?? "",
        invitedBy: scope.personId,
        expiresAt: sql`now() + interval '7 days'`,
      })
      .onConflictDoNothing()
      .returning({ role: invitation.role });
    if (made.length === 0) {
      const [before] = await tx
        .select({ role: invitation.role })
        .from(invitation)
        .where(
          and(eq(invitation.organisationId, scope.organisationId), eq(invitation.tokenHash, input.tokenHash)),
        );
      if (before?.role !== input.role) throw new Conflict("id-taken");
      return;
    }
    await audit(tx, {
      organisationId: scope.organisationId,
      action: "organisation.invite",
      actorId: scope.personId,
      subjectId: null,
      detail: { role: input.role },
    });
  });
}
