import type { MemberRole } from "./roles";

/** What somebody may try. Where a seat decides (leading, scoring), the seat's role is the second condition. */
export const ACTIONS = [
  "organisation.invite",
  "invitation.revoke",
  "kit.save",
  "kit.rename",
  "kit.bar",
  "kit.void",
  "answers.begin",
  "answers.rate",
  "kit.archive",
  "kit.restore",
  "interview.schedule",
  "interview.reschedule",
  "interview.allow-time",
  "interview.cancel",
  "interview.restore",
  "interview.take-part",
  "interview.expire",
  "interview.link",
  "interview.panel",
  "scorecard.submit",
  "scorecard.correct",
  "scorecard.excuse",
  "scorecard.remind",
  "mail.send",
  "shadow.close",
  "decision.record",
  "decision.reopen",
  "revote.call",
  "revote.vote",
  "revote.close",
  "practice.run",
  "invitation.accept",
  "demo.open",
  "person.sign-up",
  "person.sign-in",
  "seat.claim",
] as const;
export type Action = (typeof ACTIONS)[number];

const EVERY_MEMBER: readonly MemberRole[] = ["owner", "manager", "interviewer", "observer"];
const RATERS: readonly MemberRole[] = ["owner", "manager", "interviewer"];
const BUILDERS: readonly MemberRole[] = ["owner", "manager"];

/** Roles × actions. An action that is not here is nobody's as a member. */
export const MEMBER_PERMISSIONS: Partial<Record<Action, readonly MemberRole[]>> = {
  "organisation.invite": BUILDERS,
  "invitation.revoke": BUILDERS,
  "kit.save": BUILDERS,
  "kit.rename": BUILDERS,
  "kit.bar": BUILDERS,
  "kit.void": BUILDERS,
  "answers.begin": RATERS,
  "answers.rate": RATERS,
  "kit.archive": BUILDERS,
  "kit.restore": BUILDERS,
  "interview.schedule": BUILDERS,
  "interview.reschedule": BUILDERS,
  "interview.allow-time": BUILDERS,
  "interview.cancel": BUILDERS,
  "interview.restore": BUILDERS,
  "interview.link": BUILDERS,
  "interview.panel": BUILDERS,
  "decision.record": BUILDERS,
  "decision.reopen": BUILDERS,
  "scorecard.excuse": BUILDERS,
  "scorecard.remind": BUILDERS,
  "revote.call": EVERY_MEMBER,
  "revote.vote": EVERY_MEMBER,
  "revote.close": EVERY_MEMBER,
  "scorecard.submit": EVERY_MEMBER,
  "scorecard.correct": EVERY_MEMBER,
  "interview.take-part": EVERY_MEMBER,
};

export function memberMay(role: MemberRole, action: Action): boolean {
  return MEMBER_PERMISSIONS[action]?.includes(role) ?? false;
}
