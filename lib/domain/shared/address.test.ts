import { describe, expect, it } from "vitest";
import { addressFrom, addressOfForm } from "./address";

it("keeps every value of a query and leaves out what is absent", () => {
  expect(addressFrom({ q: "a b", level: ["mid", "lead"], stack: undefined, empty: "" }).toString()).toBe(
    "q=a+b&level=mid&level=lead&empty=",
  );
});

describe("the address of a form", () => {
  const keepsEmpty = (name: string) => name === "must";
  it.each([
    [
      "boxes that are ticked, without the empty one before them",
      [
        ["rounds", ""],
        ["rounds", "a"],
        ["rounds", "b"],
      ],
      "rounds=a&rounds=b",
    ],
    [
      "nothing of a field that says nothing",
      [
        ["twice", ""],
        ["name", ""],
        ["level", "mid"],
      ],
      "level=mid",
    ],
    [
      "one empty entry where that means none",
      [
        ["must", ""],
        ["must", ""],
      ],
      "must=",
    ],
    [
      "no empty entry beside a filled one",
      [
        ["must", ""],
        ["must", "api"],
      ],
      "must=api",
    ],
  ] as const)("holds %s", (_what, entries, address) => {
    expect(String(addressOfForm(entries, keepsEmpty))).toBe(address);
  });
});
