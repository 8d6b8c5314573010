import { describe, expect, it } from "vitest";
import { acceptItems } from "./accept";
import { additions, moved, removed, replaced } from "./by-hand";
import { entry, requestFor } from "./test-bank";

describe("changing a list by hand", () => {
  const list = ["a", "b", "c"];

  it("replaces and removes in place", () => {
    expect(replaced(list, "b", "x")).toEqual(["a", "x", "c"]);
    expect(removed(list, "b")).toEqual(["a", "c"]);
  });

  it("moves by one place and stops at the ends", () => {
    expect(moved(list, "b", -1)).toEqual(["b", "a", "c"]);
    expect(moved(list, "b", 1)).toEqual(["a", "c", "b"]);
    expect(moved(list, "a", -1)).toBeNull();
    expect(moved(list, "c", 1)).toBeNull();
    expect(moved(list, "unknown", 1)).toBeNull();
  });

  it("offers to add only what fits the free minutes and doubles nothing", () => {
    const bank = [
      entry("here", { minutes: 8 }),
      entry("twin", { minutes: 4, enemies: ["here"] }),
      entry("short", { minutes: 4 }),
      entry("long", { minutes: 9 }),
    ];
    const request = requestFor({ minutes: 20, openingMinutes: 2, closingMinutes: 2 });
    const kit = acceptItems(bank, request, ["here"]);
    if (!kit.ok) throw new Error(kit.reason.sentence);
    expect(additions(bank, request, kit.value.items).map((one) => one.question.slug)).toEqual(["short"]);
  });

  it("offers first what meets something that is missing", () => {
    const bank = [entry("better", { minutes: 12 }), entry("missing", { subject: "api", minutes: 4 })];
    const request = requestFor({ mustSubjects: ["api"] });
    expect(additions(bank, request, []).map((one) => one.question.slug)).toEqual(["missing", "better"]);
  });
});
