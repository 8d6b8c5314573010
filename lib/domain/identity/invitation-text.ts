import { MEMBER_ROLE_NAMES, type MemberRole } from "./roles";

/** `an interviewer`, `a manager`. */
export function asRole(role: MemberRole): string {
  const name = MEMBER_ROLE_NAMES[role].toLowerCase();
  return `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;
}

/** What to send with an invitation link, so that whoever gets it knows what it is and what to do with it. */
export function invitationText(invitation: {
  readonly organisation: string;
  readonly role: MemberRole;
  readonly link: string;
}): string {
  return [
    `You are invited to join ${invitation.organisation} on Evenhand as ${asRole(invitation.role)}.`,
    `Open this link and create an account, or sign in to the one you have: ${invitation.link}`,
    "The link lets one person in and works for seven days.",
  ].join("\n\n");
}
