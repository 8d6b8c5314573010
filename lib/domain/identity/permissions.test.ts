import { describe, expect, it } from "vitest";
import { ACTIONS, type Action, memberMay } from "./permissions";
import { MEMBER_ROLES } from "./roles";

/** Who may, in the order owner, manager, interviewer, observer: `x` may, `-` may not. */
const TABLE: Record<Action, string> = {
  "organisation.invite": "xx--",
  "invitation.revoke": "xx--",
  "kit.save": "xx--",
  "kit.rename": "xx--",
  "kit.bar": "xx--",
  "kit.void": "xx--",
  "answers.begin": "xxx-",
  "answers.rate": "xxx-",
  "kit.archive": "xx--",
  "kit.restore": "xx--",
  "interview.schedule": "xx--",
  "interview.reschedule": "xx--",
  "interview.allow-time": "xx--",
  "interview.cancel": "xx--",
  "interview.restore": "xx--",
  "interview.link": "xx--",
  "interview.panel": "xx--",
  "decision.record": "xx--",
  "decision.reopen": "xx--",
  "revote.call": "xxxx",
  "revote.vote": "xxxx",
  "revote.close": "xxxx",
  "scorecard.submit": "xxxx",
  "scorecard.correct": "xxxx",
  "scorecard.excuse": "xx--",
  "scorecard.remind": "xx--",
  "mail.send": "----",
  "shadow.close": "----",
  "interview.take-part": "xxxx",
  "interview.expire": "----",
  "practice.run": "----",
  "invitation.accept": "----",
  "demo.open": "----",
  "person.sign-up": "----",
  "person.sign-in": "----",
  "seat.claim": "----",
};

const cells = ACTIONS.flatMap((action) =>
  MEMBER_ROLES.map((role, column) => ({ action, role, may: TABLE[action][column] === "x" })),
);

describe("roles and actions", () => {
  it.each(cells)("$role, $action: $may", ({ role, action, may }) => {
    expect(memberMay(role, action)).toBe(may);
  });

  it("the table has a cell for every action and every role", () => {
    expect(Object.keys(TABLE).sort()).toEqual([...ACTIONS].sort());
    for (const row of Object.values(TABLE)) expect(row).toHaveLength(MEMBER_ROLES.length);
  });

  it("an owner may whatever any other member may", () => {
    for (const { action, may } of cells) if (may) expect(memberMay("owner", action)).toBe(true);
  });
});
