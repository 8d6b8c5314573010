import "server-only";
import { uuidv7 } from "uuidv7";
import { acceptInvitation } from "@/db/commands/identity/accept-invitation";
import { signUp } from "@/db/commands/identity/sign-up";
import { Conflict, NotFound } from "@/db/errors";
import { listMemberships } from "@/db/queries/identity";
import { slugOf } from "@/lib/domain/identity/input";
import { checkPassword, signIn } from "./auth";
import { hashPassword } from "./passwords";
import { callerAddress, countTry } from "./rate-limit";
import { hashToken } from "./tokens";
import {
  currentPerson,
  enteringByInvitation,
  enteringBySignUp,
  personScope,
  spentInvitation,
} from "./viewer";

type Account = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
};
type Entered = { readonly slug: string | null };

/** Checks a password and signs in. Conflict `wrong-credentials` or `too-many-tries`. */
export async function signInWithPassword(input: {
  readonly email: string;
  readonly password: string;
}): Promise<Entered> {
  const personId = await knownPerson(input);
  if (!personId) throw new Conflict("wrong-credentials");
  await signIn(personId);
  return { slug: await firstOrganisation(personId) };
}

/**
 * Makes an account with its organisation and signs in; a guest keeps what they made. A form that arrives twice
 * finds the account there: then its own password opens it.
 */
export async function signUpWithPassword(
  input: Account & { readonly organisation: string },
): Promise<Entered> {
  await countTry("sign-up", await callerAddress());
  const scope = await enteringBySignUp();
  const { name, email, organisation } = input;
  const account = { name, email, passwordHash: await hashPassword(input.password) };
  try {
    const entered = await signUp(scope, {
      ...account,
      organisation: { name: organisation, slug: slugOf(organisation) },
    });
    await signIn(scope.personId);
    return entered;
  } catch (error) {
    // The account may exist because the same form came first: if these are its credentials, end where it ended.
    const personId = await knownPerson(input);
    if (!personId) throw error;
    await signIn(personId);
    return { slug: await firstOrganisation(personId) };
  }
}

/** Enters an organisation by its invitation with a new account; a guest keeps what they made. */
export async function joinWithPassword(input: Account & { readonly token: string }): Promise<Entered> {
  await countTry("sign-up", await callerAddress());
  const person = await currentPerson();
  const guest = person?.email === null ? person : null;
  const scope = await enteringByInvitation(input.token, guest?.id ?? uuidv7());
  if (!scope) return joinedBefore(input.token, await knownPerson(input));
  const { name, email } = input;
  const account = { name, email, passwordHash: await hashPassword(input.password) };
  try {
    const entered = await acceptInvitation(scope, account);
    await signIn(scope.personId);
    return entered;
  } catch (error) {
    const personId = await knownPerson(input);
    if (!personId) throw error;
    await signIn(personId);
    return joinAs(personId, input.token);
  }
}

/** Enters an organisation by its invitation as who one is already. */
export async function joinAsMyself(token: string): Promise<Entered> {
  await countTry("open-link", await callerAddress());
  const person = await currentPerson();
  if (!person?.email) throw new NotFound("invitation");
  return joinAs(person.id, token);
}

async function joinAs(personId: string, token: string): Promise<Entered> {
  const scope = await enteringByInvitation(token, personId);
  return scope ? acceptInvitation(scope, null) : joinedBefore(token, personId);
}

async function joinedBefore(token: string, personId: string | null): Promise<Entered> {
  const spent = personId === null ? undefined : await spentInvitation(token);
  if (!spent || spent.acceptedBy !== personId) throw new NotFound("invitation");
  if ((await currentPerson())?.id !== personId) await signIn(personId);
  const mine = await listMemberships(personScope({ id: personId }));
  return { slug: mine.find((one) => one.organisationId === spent.organisationId)?.slug ?? null };
}

/**
 * Counted per address, and per account and address: ten tries elsewhere lock nobody out. The wide limit per
 * account alone holds where a caller can invent addresses because no proxy writes them.
 */
async function knownPerson(input: {
  readonly email: string;
  readonly password: string;
}): Promise<string | null> {
  const address = await callerAddress();
  await countTry("sign-in-address", address);
  await countTry("sign-in", hashToken(`${input.email} ${address}`));
  await countTry("sign-in-account", hashToken(input.email));
  return checkPassword(input.email, input.password);
}

async function firstOrganisation(personId: string): Promise<string | null> {
  return (await listMemberships(personScope({ id: personId })))[0]?.slug ?? null;
}
