import "server-only";
import { cookies } from "next/headers";
import NextAuth from "next-auth";
import type { Adapter } from "next-auth/adapters";
import { uuidv7 } from "uuidv7";
import { endSession } from "@/db/commands/identity/end-session";
import { SESSION_DAYS, startSession } from "@/db/commands/identity/start-session";
import { findCredentials, findPersonBySession } from "@/db/queries/identity";
import { env } from "@/lib/env";
import { cookieOptions, isSecure, sessionCookieName } from "./cookies";
import { log } from "./log";
import { passwordFits } from "./passwords";
import { hashToken, newToken } from "./tokens";
import { signInJob } from "./viewer";

const SESSION_SECONDS = SESSION_DAYS * 86_400;

/** next-auth demands these methods and, without a provider, calls none of them: passwords have their own action. */
const refused = async (): Promise<never> => {
  throw new Error("next-auth makes no people and no sessions here");
};

/** Explicit columns and a hashed token at rest. */
const adapter: Adapter = {
  createUser: refused,
  getUser: refused,
  getUserByEmail: refused,
  getUserByAccount: refused,
  updateUser: refused,
  linkAccount: refused,
  createSession: refused,
  getSessionAndUser: async (token) => {
    const person = await findPersonBySession(signInJob(), hashToken(token));
    if (!person) return null;
    return {
      user: { id: person.id, name: person.name, email: person.email ?? "", emailVerified: null },
      // Expiry is checked in the query by database time; next-auth only needs a date in the future.
      session: { sessionToken: token, userId: person.id, expires: inAWeek() },
    };
  },
  updateSession: async () => null,
  deleteSession: (token) => endSession(signInJob(), hashToken(token)),
};

const nextAuth = NextAuth(() => ({
  adapter,
  providers: [],
  secret: env().EVENHAND_SECRET,
  trustHost: true,
  session: { strategy: "database", maxAge: SESSION_SECONDS, updateAge: 0 },
  useSecureCookies: isSecure(),
  cookies: { sessionToken: { name: sessionCookieName(), options: cookieOptions(SESSION_SECONDS) } },
  callbacks: {
    // Named field by field: the stock callback would hand out whatever the adapter returned.
    session: ({ session, user }) => ({
      expires: session.expires,
      user: { id: user.id, name: user.name ?? null },
    }),
    redirect: ({ baseUrl }) => baseUrl,
  },
  pages: { signIn: "/sign-in" },
}));

function inAWeek(): Date {
  return new Date(Date.now() + SESSION_SECONDS * 1_000);
}

/** Next's handlers below `/api/auth`. */
export const { GET, POST } = nextAuth.handlers;

/** Ends this browser's sign-in: the row goes first, then the cookie. */
export async function signOut(): Promise<void> {
  await nextAuth.signOut({ redirect: false });
}

/** The person these credentials belong to, or null: which of the two was wrong is not said. */
export async function checkPassword(email: string, password: string): Promise<string | null> {
  const stored = await findCredentials(signInJob(), email);
  if ((await passwordFits(stored?.passwordHash, password)) && stored) return stored.personId;
  log().info("sign-in refused");
  return null;
}

/** A new id at every sign-in; the old cookie's session ends. */
export async function signIn(personId: string, guestName?: string): Promise<void> {
  const jar = await cookies();
  const before = jar.get(sessionCookieName())?.value;
  const token = newToken();
  await startSession(signInJob(), { personId, tokenHash: hashToken(token), guestName });
  if (before) await endSession(signInJob(), hashToken(before));
  jar.set(sessionCookieName(), token, cookieOptions(SESSION_SECONDS));
  log().info({ personId, guest: guestName !== undefined }, "signed in");
}

/** Makes a guest: somebody with a name and no account, until they sign up. Returns their id. */
export async function signInAsGuest(): Promise<string> {
  const personId = uuidv7();
  await signIn(personId, "You");
  return personId;
}
