import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { uuidv7 } from "uuidv7";
import type { MemberRole } from "@/lib/domain/identity/roles";
// The names are not a React hook's, whatever the linter thinks of "use".
import { closePool, useDatabase as connectTo } from "../client";
import { acceptInvitation } from "../commands/identity/accept-invitation";
import { invite } from "../commands/identity/invite";
import { signUp } from "../commands/identity/sign-up";
import { grant } from "../grant";
import type { EnteringScope, MemberScope } from "../scope";
import { type TestDatabase, testDatabase } from "./database";

export type World = {
  readonly database: TestDatabase;
  /** Sees and does everything, past row-level security. */
  readonly admin: postgres.Sql;
  readonly close: () => Promise<void>;
};

/**
 * A database of this file's own, with `db/client` pointed at it: as the application's role, or as one with
 * every right, which an installation with its own server may give it.
 */
export async function openWorld(as: "app" | "admin" = "app"): Promise<World> {
  const database = await testDatabase();
  connectTo(as === "app" ? database.url : database.adminUrl);
  const admin = postgres(database.adminUrl, { max: 4, onnotice: () => {} });
  const close = async () => {
    await closePool();
    await admin.end({ timeout: 5 });
    await database.drop();
  };
  return { database, admin, close };
}

export type Organisation = { readonly id: string; readonly slug: string } & Readonly<
  Record<MemberRole, MemberScope>
>;

/** An organisation with one member of each role, made the way people make one. */
export async function newOrganisation(name = "Acme"): Promise<Organisation> {
  const organisationId = uuidv7();
  const founder = entering(organisationId);
  const { slug } = await signUp(founder, { ...account("Olive Owner"), organisation: { name, slug: word() } });
  const member = (role: MemberRole, personId: string): MemberScope =>
    grant({
      kind: "member",
      organisationId,
      organisationSlug: slug,
      organisationName: name,
      personId,
      role,
    });
  const owner = member("owner", founder.personId);
  const join = async (role: Exclude<MemberRole, "owner">, called: string) => {
    const tokenHash = word();
    await invite(owner, { role, tokenHash });
    const guest = entering(organisationId, { tokenHash });
    await acceptInvitation(guest, account(called));
    return member(role, guest.personId);
  };
  const manager = await join("manager", "Mara Manager");
  const interviewer = await join("interviewer", "Ivo Interviewer");
  const observer = await join("observer", "Oda Observer");
  return { id: organisationId, slug, owner, manager, interviewer, observer };
}

/** Somebody at the door of an organisation, new unless said otherwise. */
export function entering(
  organisationId = uuidv7(),
  change: Partial<Pick<EnteringScope, "personId" | "tokenHash" | "purpose">> = {},
): EnteringScope {
  return grant({
    kind: "entering",
    organisationId,
    personId: uuidv7(),
    tokenHash: null,
    purpose: "sign-in",
    ...change,
  });
}

export function account(name: string) {
  return { name, email: `${word()}@example.org`, passwordHash: `hash-${word()}` };
}

/** Something nobody else has: a token's hash, a slug, a mailbox. */
export function word(): string {
  return `w${randomBytes(9).toString("hex")}`;
}
