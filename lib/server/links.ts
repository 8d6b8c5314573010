import "server-only";
import { env } from "@/lib/env";
import { invitationToken, linkCode, linkToken } from "./tokens";

/** The address a candidate opens, made again from the id of their link. */
export function candidateAddress(linkId: string): string {
  return `${env().EVENHAND_URL}/join/${linkToken(linkId)}`;
}

/** The same by six characters that can be read aloud, and those characters. */
export function candidateCode(linkId: string): { readonly code: string; readonly address: string } {
  const code = linkCode(linkId);
  return { code, address: `${env().EVENHAND_URL}/j/${code}` };
}

/** The address that lets one new member in. Shown once: the page that made it is the only place that knows its id. */
export function invitationAddress(invitationId: string): string {
  return `${env().EVENHAND_URL}/invite/${invitationToken(invitationId)}`;
}

/** The address of an interview's room, for the panel. */
export function roomAddress(interviewId: string): string {
  return `${env().EVENHAND_URL}/i/${interviewId}`;
}
