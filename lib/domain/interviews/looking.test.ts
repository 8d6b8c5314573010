import { describe, expect, it } from "vitest";
import { type Chosen, lookingAt, neighbour, stayingIn } from "./looking";
import { AGENDA } from "./test-room";

describe("what is on one's own screen", () => {
  it.each<[string, string | null, Chosen | null, string | null, string]>([
    ["before the start, the first entry", null, null, null, "@opening"],
    ["what is on", "alpha", null, null, "alpha"],
    ["what was chosen while it is on", "alpha", { entry: "gamma", under: "alpha" }, null, "gamma"],
    [
      "what is on again once the interview moved on",
      "beta",
      { entry: "gamma", under: "alpha" },
      null,
      "beta",
    ],
    ["where one writes, though the interview moved on", "beta", null, "alpha", "alpha"],
    ["what was chosen, before where one writes", "beta", { entry: "gamma", under: "beta" }, "alpha", "gamma"],
    ["what was chosen before the start", null, { entry: "beta", under: null }, null, "beta"],
  ])("%s", (_what, current, chosen, writingIn, entry) => {
    expect(lookingAt(current, AGENDA, chosen, writingIn)).toBe(entry);
  });

  it("is nothing of an empty agenda", () => {
    expect(lookingAt(null, [], null, null)).toBe("");
  });
});

describe("leaving a line", () => {
  it.each<[string, string, Chosen | null, string]>([
    ["follows the interview from where the interview is", "alpha", null, "gamma"],
    ["stays where one wrote once the interview has moved away", "beta", null, "alpha"],
    ["leaves what one chose as it was", "beta", { entry: "alpha", under: "beta" }, "gamma"],
  ])("%s", (_what, current, chosen, whenItMovesToGamma) => {
    const stopped = stayingIn(current, AGENDA, chosen, "alpha");
    expect(lookingAt(current, AGENDA, chosen, stopped)).toBe("alpha");
    expect(lookingAt("gamma", AGENDA, chosen, stopped)).toBe(whenItMovesToGamma);
  });
});

describe("the next step", () => {
  it.each<[string, 1 | -1, readonly string[], string | undefined]>([
    ["@opening", 1, [], "alpha"],
    ["@closing", 1, [], undefined],
    ["@opening", -1, [], undefined],
    ["beta", -1, [], "alpha"],
    ["alpha", 1, ["beta"], "gamma"],
    ["alpha", 1, ["beta", "gamma"], "@closing"],
    ["gamma", -1, ["beta"], "beta"],
    ["unknown", 1, [], "@opening"],
  ])("from %s by %s, with %j set aside: %s", (from, step, skipped, to) => {
    expect(neighbour(AGENDA, from, step, skipped)?.id).toBe(to);
  });
});
