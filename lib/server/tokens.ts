import "server-only";
import { createHash, createHmac, randomBytes } from "node:crypto";
import { codeFrom } from "@/lib/domain/interviews/join-code";
import { env } from "@/lib/env";

/** 256 random bits for a cookie or an invitation; the database keeps `hashToken` of it. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * The token of a candidate's link, derived from its id with the installation's secret: the lobby can show
 * the link again, and a copy of the database alone opens nothing.
 */
export function linkToken(linkId: string): string {
  return createHmac("sha256", env().EVENHAND_SECRET).update(`seat-link:${linkId}`).digest("base64url");
}

/** The token of an invitation, derived from the id its form was rendered with: a form sent twice invites once. */
export function invitationToken(invitationId: string): string {
  return createHmac("sha256", env().EVENHAND_SECRET).update(`invitation:${invitationId}`).digest("base64url");
}

/**
 * Six characters that lead to a candidate's link, derived from its id as the token is. Thirty bits are soon tried out
 * on a copy of the database, so what it keeps is `hashCode` of them, which needs the secret.
 */
export function linkCode(linkId: string): string {
  return codeFrom(createHmac("sha256", env().EVENHAND_SECRET).update(`seat-code:${linkId}`).digest());
}

export function hashCode(code: string): string {
  return createHmac("sha256", env().EVENHAND_SECRET).update(`code-hash:${code}`).digest("hex");
}

export type DeviceKey = { readonly id: string; readonly secret: string };

/**
 * What one person's pages seal with what waits on a device, derived with the installation's secret: the same after every
 * sign-in, nobody else's, and on no device. The id tells whose something is and gives nothing away.
 */
export function deviceKey(personId: string): DeviceKey {
  const derived = (what: string) =>
    createHmac("sha256", env().EVENHAND_SECRET).update(`${what}:${personId}`).digest("base64url");
  return { id: derived("device-key-id"), secret: derived("device-key") };
}

/** A new link as the database keeps it. */
export function storedLink(linkId: string) {
  return { id: linkId, tokenHash: hashToken(linkToken(linkId)), codeHash: hashCode(linkCode(linkId)) };
}
