import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meantName, plainName } from "./same-candidate";

const RECENT = [{ name: "Priya Natarajan" }, { name: "Ana Lima" }, { name: "Anna Lima" }, { name: "Bo" }];

it.each([
  ["  Priya   Natarajan ", "priya natarajan"],
  ["PRIYA\tNATARAJAN", "priya natarajan"],
  ["Åsa  Öberg", "åsa öberg"],
])("%j is compared as %j", (name, plain) => {
  expect(plainName(name)).toBe(plain);
});

describe("meantName", () => {
  it.each([
    ["priya natarajan", "Priya Natarajan", "another case"],
    ["Priya  Natarajan", "Priya Natarajan", "another spacing"],
    ["Priya Natarjan", "Priya Natarajan", "a letter too few"],
    ["Priyaa Natarajan", "Priya Natarajan", "a letter too many"],
    ["Priya Nataratan", "Priya Natarajan", "another letter"],
    ["Priya Natarajna", "Priya Natarajan", "two the wrong way round"],
    ["Xriya Natarajan", "Priya Natarajan", "another first letter"],
    ["PRIYA NATARAJANA", "Priya Natarajan", "a letter and the case"],
  ])("%j may be %j: %s", (written, meant) => {
    expect(meantName(written, RECENT)?.name).toBe(meant);
  });

  it.each([
    ["Priya Natarajan", "written just so before"],
    [" Priya Natarajan ", "written just so but for the ends, which are cut off"],
    ["Ana Lima", "one letter from another, but written just so before"],
    ["Priya Nataran", "two letters too few"],
    ["Prija Natarajam", "two other letters"],
    ["Nobody Else", "somebody else"],
    ["Bi", "too short to tell"],
    ["", "nothing"],
  ])("%j is nobody to ask about: %s", (written) => {
    expect(meantName(written, RECENT)).toBeNull();
  });

  it("prefers the same name in another case to one that is a letter away", () => {
    expect(meantName("anna lima", RECENT)?.name).toBe("Anna Lima");
  });

  it("finds every name after any one slip", () => {
    const name = "Wei Chen-Okafor";
    const slip = fc.record({
      at: fc.integer({ min: 0, max: name.length - 1 }),
      kind: fc.constantFrom("drop", "double", "other", "swap"),
    });
    fc.assert(
      fc.property(slip, ({ at, kind }) => {
        const here = name[at] ?? "";
        const next = name[at + 1] ?? "";
        const middle = { drop: "", double: here + here, other: "q", swap: next + here }[kind];
        const written = name.slice(0, at) + middle + name.slice(kind === "swap" ? at + 2 : at + 1);
        const found = meantName(written, [{ name }]);
        expect(found?.name ?? null).toBe(written.trim() === name ? null : name);
      }),
    );
  });
});
