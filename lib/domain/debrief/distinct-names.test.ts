import fc from "fast-check";
import { expect, it } from "vitest";
import { distinctNames } from "./distinct-names";

it.each([
  [[], []],
  [
    ["Alex", "Bo"],
    ["Alex", "Bo"],
  ],
  [
    ["Alex", "Bo", "Alex", "Alex"],
    ["Alex", "Bo", "Alex (2)", "Alex (3)"],
  ],
  [
    ["Alex", "Alex", "Alex (2)"],
    ["Alex", "Alex (3)", "Alex (2)"],
  ],
  [
    ["", ""],
    ["", " (2)"],
  ],
])("%j are told apart as %j", (names, distinct) => {
  expect(distinctNames(names)).toEqual(distinct);
});

it("no two are alike, and who has a name alone keeps it", () => {
  const names = fc.array(fc.constantFrom("Alex", "Alex (2)", "Alex (2) (2)", "Bo"), { maxLength: 8 });
  fc.assert(
    fc.property(names, (all) => {
      const distinct = distinctNames(all);
      expect(new Set(distinct).size).toBe(all.length);
      for (const [index, name] of all.entries())
        if (all.indexOf(name) === index) expect(distinct[index]).toBe(name);
    }),
  );
});
