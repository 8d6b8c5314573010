import "server-only";
import { createHash, createHmac, randomBytes } from "node:crypto";
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
