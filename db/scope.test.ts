import { uuidv7 } from "uuidv7";
import { expect, test } from "vitest";
import { ACTIONS, type Action, memberMay } from "@/lib/domain/identity/permissions";
import { MEMBER_ROLES } from "@/lib/domain/identity/roles";
import { Forbidden } from "./errors";
import { grant } from "./grant";
import { permit, type Scope, settingsOf } from "./scope";

const id = uuidv7();
const place = { organisationId: id, interviewId: uuidv7(), seatId: uuidv7() };
const member = (role: (typeof MEMBER_ROLES)[number]) =>
  grant({
    kind: "member",
    organisationId: id,
    organisationSlug: "a",
    organisationName: "A",
    personId: id,
    role,
  });

const MAY: readonly (readonly [string, Scope, readonly Action[]])[] = [
  ...MEMBER_ROLES.map(
    (role) => [role, member(role), ACTIONS.filter((action) => memberMay(role, action))] as const,
  ),
  [
    "a seat",
    grant({ kind: "seat", ...place, role: "lead", personId: id }),
    ["interview.take-part", "scorecard.submit", "shadow.close", "seat.claim"],
  ],
  ["a person", grant({ kind: "person", personId: id }), ["practice.run"]],
  ["a link", grant({ kind: "link", tokenHash: "h" }), []],
  [
    "somebody at the door",
    grant({ kind: "entering", organisationId: id, personId: id, tokenHash: null, purpose: "sign-in" }),
    ["person.sign-up", "invitation.accept", "demo.open"],
  ],
  ["the sign-in job", grant({ kind: "job", job: "sign-in" }), ["person.sign-in"]],
  ["the library's reader", grant({ kind: "job", job: "library" }), []],
];

test.each(MAY)("%s may do what is listed and nothing else", (_name, scope, listed) => {
  for (const action of ACTIONS) {
    if (listed.includes(action)) expect(permit(scope, action)).toMatchObject({ scope, action });
    else expect(() => permit(scope, action)).toThrow(Forbidden);
  }
});

test("a scope names to the database what it holds, and what it lacks as nothing", () => {
  const seat = grant({ kind: "seat", ...place, role: "candidate", personId: null });
  expect(settingsOf(seat)).toEqual({
    organisation: id,
    person: "",
    seat: place.seatId,
    link: "",
    purpose: "",
  });
  expect(settingsOf(grant({ kind: "job", job: "sign-in" }))).toEqual({
    organisation: "",
    person: "",
    seat: "",
    link: "",
    purpose: "sign-in",
  });
});

test("a scope cannot be changed after it was granted", () => {
  expect(Object.isFrozen(member("observer"))).toBe(true);
});
