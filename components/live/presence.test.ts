import { expect, test } from "vitest";
import { initials } from "./presence";

test.each([
  ["Priya Natarajan", "PN"],
  ["Tomás", "T"],
  ["ana maría de la cruz", "AC"],
  ["  ", ""],
  ["𝒜da Lovelace", "𝒜L"],
])("the initials of %j are %j", (name, expected) => {
  expect(initials(name)).toBe(expected);
});
