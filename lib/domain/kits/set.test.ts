import { expect, it } from "vitest";
import { describeSet, groupedBySet, nameInSet } from "./set";

const loop = { name: "Backend engineer, mid", kind: "loop", position: 2 } as const;
const parallel = { ...loop, kind: "parallel" } as const;

it.each([
  [loop, "Backend engineer, mid: Design", "Design"],
  [loop, "Design for seniors", "Design for seniors"],
  [loop, "Backend engineer, mid: ", "Backend engineer, mid: "],
  [parallel, "Backend engineer, mid B", "Kit B"],
  [parallel, "Backend engineer, mid C", "Backend engineer, mid C"],
  [parallel, "The one for Tuesdays", "The one for Tuesdays"],
])("beside the others a kit is called by what its name adds", (set, name, called) => {
  expect(nameInSet(set, name)).toBe(called);
});

it("says what kits are together, and how many", () => {
  expect(describeSet("loop", 4)).toBe("Loop, 4 rounds");
  expect(describeSet("loop", 1)).toBe("Loop, 1 round");
  expect(describeSet("parallel", 3)).toBe("3 parallel kits");
});

it("keeps the order, with those of one set together where its first stands", () => {
  const kit = (id: string, set: string | null) => ({
    id,
    set: set === null ? null : { ...loop, id: set },
  });
  const groups = groupedBySet([
    kit("a", null),
    kit("b", "one"),
    kit("c", "two"),
    kit("d", "one"),
    kit("e", null),
  ]);
  expect(groups.map(({ set, kits }) => [set?.id ?? null, kits.map(({ id }) => id)])).toEqual([
    [null, ["a"]],
    ["one", ["b", "d"]],
    ["two", ["c"]],
    [null, ["e"]],
  ]);
});
