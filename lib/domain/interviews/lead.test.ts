import { describe, expect, it } from "vitest";
import { leads, mayTakeStep, roleNow } from "./lead";
import { PANEL_ROLES, ROOM_OP_ROLES, type RoomOp, type RoomOpType } from "./op";

const PANEL = PANEL_ROLES.map((role) => ({ id: `seat-${role}`, role }));
const seat = (role: (typeof PANEL_ROLES)[number]) => ({ id: `seat-${role}`, role });
const GIVEN = { leadSeat: null };
const PASSED = { leadSeat: "seat-interviewer" };

describe("who leads", () => {
  it.each(PANEL_ROLES)("%s, before and after the lead went to the interviewer", (role) => {
    expect(leads(GIVEN, seat(role))).toBe(role === "lead");
    expect(leads(PASSED, seat(role))).toBe(role === "interviewer");
    expect(roleNow(GIVEN, seat(role))).toBe(role);
    const now = { lead: "interviewer", interviewer: "lead" } as Partial<Record<string, string>>;
    expect(roleNow(PASSED, seat(role))).toBe(now[role] ?? role);
  });
});

const STEPS = Object.keys(ROOM_OP_ROLES) as RoomOpType[];
const asOp = (type: RoomOpType): RoomOp => ({ type, to: "seat-lead" }) as RoomOp;

describe("who may take a step", () => {
  it.each(STEPS.filter((type) => type !== "lead.pass"))(
    "%s: the roles of the list, as they are now",
    (type) => {
      for (const role of PANEL_ROLES) {
        expect(mayTakeStep(GIVEN, seat(role), asOp(type), PANEL)).toBe(ROOM_OP_ROLES[type].includes(role));
        const now = roleNow(PASSED, seat(role));
        expect(mayTakeStep(PASSED, seat(role), asOp(type), PANEL)).toBe(ROOM_OP_ROLES[type].includes(now));
      }
    },
  );

  it("nobody may say that an interview closed itself", () => {
    for (const role of PANEL_ROLES)
      expect(mayTakeStep(GIVEN, seat(role), { type: "interview.expire" }, PANEL)).toBe(false);
  });

  it.each<[from: (typeof PANEL_ROLES)[number], to: string, boolean]>([
    ["lead", "seat-interviewer", true],
    ["lead", "seat-lead", true],
    ["lead", "seat-shadow", false],
    ["lead", "seat-observer", false],
    ["lead", "seat-candidate", false],
    ["lead", "nobody", false],
    ["interviewer", "seat-interviewer", true],
    ["interviewer", "seat-lead", false],
    ["shadow", "seat-shadow", false],
    ["observer", "seat-observer", false],
    ["candidate", "seat-candidate", false],
  ])("the lead goes from %s to %s: %s", (from, to, allowed) => {
    expect(mayTakeStep(GIVEN, seat(from), { type: "lead.pass", to }, PANEL)).toBe(allowed);
  });

  it("who gave the lead away may take it back, as an interviewer may", () => {
    expect(mayTakeStep(PASSED, seat("lead"), { type: "lead.pass", to: "seat-lead" }, PANEL)).toBe(true);
    expect(mayTakeStep(PASSED, seat("lead"), { type: "interview.pause" }, PANEL)).toBe(false);
  });
});
