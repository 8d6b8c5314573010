import { describe, expect, it } from "vitest";
import { areEnemies, barrier, eligible } from "./eligible";
import { entry, requestFor } from "./test-bank";

const slugs = (...list: Parameters<typeof eligible>) => eligible(...list).map((one) => one.question.slug);

describe("what may be in a kit", () => {
  it.each([
    ["a question of the level and any stack", {}, {}, null],
    ["one of the stack asked for", { stack: ["node", "go"] }, {}, null],
    ["one of another stack", { stack: ["java"] }, {}, "stack"],
    ["one with a stack when none was asked for", { stack: ["node"] }, { stack: null }, "stack"],
    ["one of another level", { levels: ["senior"] }, {}, "level"],
    ["one of another level that was pinned", { levels: ["senior"] }, { pinned: ["q"] }, null],
    ["one that is pinned and left out", {}, { pinned: ["q"], excluded: ["q"] }, "excluded"],
    ["the candidate's own, pinned or not", { kind: "reverse" }, { pinned: ["q"] }, "reverse"],
  ] as const)("%s", (_, question, request, expected) => {
    expect(barrier(entry("q", question), requestFor(request))).toBe(expected);
  });

  it("is the newest revision of each slug, by slug, whatever the order of the bank", () => {
    const bank = [entry("b"), { ...entry("a"), revision: 2 }, entry("a")];
    expect(slugs(bank, requestFor())).toEqual(["a", "b"]);
    expect(eligible(bank, requestFor())[0]?.revision).toBe(2);
    expect(slugs([], requestFor())).toEqual([]);
  });

  it("holds near-duplicates for enemies whichever of the two says so, and nobody for its own", () => {
    const [one, other] = [entry("one", { enemies: ["other", "one"] }).question, entry("other").question];
    expect(areEnemies(one, other)).toBe(true);
    expect(areEnemies(other, one)).toBe(true);
    expect(areEnemies(one, one)).toBe(false);
  });
});
