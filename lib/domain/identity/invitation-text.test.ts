import { expect, it } from "vitest";
import { asRole, invitationText } from "./invitation-text";

it.each([
  ["owner", "an owner"],
  ["manager", "a manager"],
  ["interviewer", "an interviewer"],
  ["observer", "an observer"],
] as const)("somebody joins as %s: %s", (role, words) => {
  expect(asRole(role)).toBe(words);
});

it("an invitation says where to, as what, how, and for how long", () => {
  expect(
    invitationText({ organisation: "Acme", role: "observer", link: "https://acme.example/invite/7" }),
  ).toBe(
    "You are invited to join Acme on Evenhand as an observer.\n\n" +
      "Open this link and create an account, or sign in to the one you have: https://acme.example/invite/7\n\n" +
      "The link lets one person in and works for seven days.",
  );
});
