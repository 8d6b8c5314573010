import "server-only";
import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { memberMay } from "@/lib/domain/identity/permissions";
import type { MemberRole } from "@/lib/domain/identity/roles";
import { read } from "../client";
import {
  invitation,
  membership,
  organisation,
  person,
  personSecret,
  signInSession,
} from "../schema/identity";
import type { EnteringScope, JobScope, LinkScope, MemberScope, PersonScope } from "../scope";

export type KnownPerson = {
  readonly id: string;
  readonly name: string;
  /** Null for a guest. */
  readonly email: string | null;
};

/** Whose sign-in session this is, while it is valid by database time. */
export function findPersonBySession(scope: JobScope, tokenHash: string): Promise<KnownPerson | undefined> {
  return read(scope, async (tx) => {
    const [found] = await tx
      .select({ id: person.id, name: person.name, email: person.email })
      .from(signInSession)
      .innerJoin(person, eq(person.id, signInSession.personId))
      .where(and(eq(signInSession.tokenHash, tokenHash), gt(signInSession.expiresAt, sql`now()`)));
    return found;
  });
}

/** The stored hash for a sign-in attempt. Never leaves the server. */
export function findCredentials(
  scope: JobScope,
  email: string,
): Promise<{ readonly personId: string; readonly passwordHash: string } | undefined> {
  return read(scope, async (tx) => {
    const [found] = await tx
      .select({ personId: person.id, passwordHash: personSecret.passwordHash })
      .from(person)
      .innerJoin(personSecret, eq(personSecret.personId, person.id))
      .where(eq(person.email, email));
    return found;
  });
}

export type Membership = {
  readonly organisationId: string;
  readonly slug: string;
  readonly name: string;
  readonly role: MemberRole;
  readonly guest: boolean;
};

/** Every organisation of one person, by name. */
export function listMemberships(scope: PersonScope): Promise<readonly Membership[]> {
  return read(scope, (tx) =>
    tx
      .select({
        organisationId: organisation.id,
        slug: organisation.slug,
        name: organisation.name,
        role: membership.role,
        guest: sql<boolean>`${organisation.guestUntil} is not null`,
      })
      .from(membership)
      .innerJoin(organisation, eq(organisation.id, membership.organisationId))
      .where(eq(membership.personId, scope.personId))
      .orderBy(asc(organisation.name), asc(organisation.id)),
  );
}

export type Member = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: MemberRole;
};

/** The members of the scope's organisation, by name. */
export function listMembers(scope: MemberScope): Promise<readonly Member[]> {
  return read(scope, (tx) =>
    tx
      .select({ id: person.id, name: person.name, email: person.email, role: membership.role })
      .from(membership)
      .innerJoin(person, eq(person.id, membership.personId))
      .where(eq(membership.organisationId, scope.organisationId))
      .orderBy(asc(person.name), asc(person.id)),
  );
}

export type ListedInvitation = {
  readonly id: string;
  /** Whom it is for, in the inviter's words; may be empty. */
  readonly invitee: string;
  readonly role: MemberRole;
  /** Null when whoever made it is no member any more. */
  readonly invitedBy: string | null;
  readonly expiresAt: Date;
};

/** The organisation's invitations that can still be accepted, the newest first. None for who may not invite. */
export async function listInvitations(scope: MemberScope): Promise<readonly ListedInvitation[]> {
  if (!memberMay(scope.role, "organisation.invite")) return [];
  return read(scope, (tx) =>
    tx
      .select({
        id: invitation.id,
        invitee: invitation.invitee,
        role: invitation.role,
        invitedBy: person.name,
        expiresAt: invitation.expiresAt,
      })
      .from(invitation)
      .leftJoin(person, eq(person.id, invitation.invitedBy))
      .where(
        and(
          eq(invitation.organisationId, scope.organisationId),
          gt(invitation.expiresAt, sql`now()`),
          isNull(invitation.acceptedAt),
          isNull(invitation.revokedAt),
        ),
      )
      .orderBy(desc(invitation.createdAt), desc(invitation.id)),
  );
}

export type OpenInvitation = { readonly organisationId: string; readonly role: MemberRole };

/** An invitation that can still be accepted. Wrong, expired, revoked and used look the same: nothing. */
export function findInvitation(scope: LinkScope): Promise<OpenInvitation | undefined> {
  return read(scope, async (tx) => {
    const [found] = await tx
      .select({ organisationId: invitation.organisationId, role: invitation.role })
      .from(invitation)
      .where(
        and(
          eq(invitation.tokenHash, scope.tokenHash),
          gt(invitation.expiresAt, sql`now()`),
          isNull(invitation.acceptedAt),
          isNull(invitation.revokedAt),
        ),
      );
    return found;
  });
}

export type Offer = { readonly organisation: string; readonly role: MemberRole };

/** What the open invitation says by which somebody is about to enter. */
export function findOffer(scope: EnteringScope): Promise<Offer | undefined> {
  return read(scope, async (tx) => {
    const [found] = await tx
      .select({ organisation: organisation.name, role: invitation.role })
      .from(invitation)
      .innerJoin(organisation, eq(organisation.id, invitation.organisationId))
      .where(
        and(
          eq(invitation.organisationId, scope.organisationId),
          eq(invitation.tokenHash, scope.tokenHash ?? ""),
          gt(invitation.expiresAt, sql`now()`),
          isNull(invitation.acceptedAt),
          isNull(invitation.revokedAt),
        ),
      );
    return found;
  });
}

/** Who accepted this invitation, so that a form sent twice ends where the first one did. */
export function findSpentInvitation(
  scope: LinkScope,
): Promise<{ readonly organisationId: string; readonly acceptedBy: string } | undefined> {
  return read(scope, async (tx) => {
    const [found] = await tx
      .select({ organisationId: invitation.organisationId, acceptedBy: invitation.acceptedBy })
      .from(invitation)
      .where(eq(invitation.tokenHash, scope.tokenHash));
    return found?.acceptedBy
      ? { organisationId: found.organisationId, acceptedBy: found.acceptedBy }
      : undefined;
  });
}
