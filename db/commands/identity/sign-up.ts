import "server-only";
import { and, eq } from "drizzle-orm";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { membership, organisation } from "../../schema/identity";
import { seat } from "../../schema/interviews";
import { type EnteringScope, permit } from "../../scope";
import { claimSlug } from "./internal/claim-slug";
import { enlist } from "./internal/enlist";

export type SignUp = {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly organisation: { readonly name: string; readonly slug: string };
};

/**
 * Makes an account and its organisation. A guest keeps their id and, where they have one, their workspace:
 * everything made so far is already theirs. Conflict `email-taken`.
 */
export function signUp(scope: EnteringScope, input: SignUp): Promise<{ readonly slug: string }> {
  const { organisationId, personId } = scope;
  return transaction(permit(scope, "person.sign-up"), async (tx) => {
    await enlist(tx, personId, input);
    const [mine] = await tx
      .select({ id: organisation.id })
      .from(organisation)
      .where(eq(organisation.id, organisationId));
    const { name } = input.organisation;
    const slug = await claimSlug(tx, input.organisation.slug, (free) =>
      mine
        ? tx
            .update(organisation)
            .set({ name, slug: free, guestUntil: null })
            .where(eq(organisation.id, organisationId))
        : tx.insert(organisation).values({ id: organisationId, name, slug: free }),
    );
    if (!mine) await tx.insert(membership).values({ organisationId, personId, role: "owner" });
    // In the demos they tried out as a guest they have a name from now on, too.
    await tx
      .update(seat)
      .set({ name: input.name })
      .where(and(eq(seat.organisationId, organisationId), eq(seat.personId, personId)));
    await audit(tx, { organisationId, action: "person.sign-up", actorId: personId, subjectId: personId });
    return { slug };
  });
}
