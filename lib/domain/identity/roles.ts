export const MEMBER_ROLES = ["owner", "manager", "interviewer", "observer"] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

export const MEMBER_ROLE_NAMES: Record<MemberRole, string> = {
  owner: "Owner",
  manager: "Manager",
  interviewer: "Interviewer",
  observer: "Observer",
};
