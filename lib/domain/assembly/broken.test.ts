import { describe, expect, it } from "vitest";
import { brokenLimits } from "./broken";
import { entry, requestFor } from "./test-bank";

const index = entry("index", { title: "A slow query", minutes: 8 });
const update = entry("update", { title: "A lost update", enemies: ["index"] });
const loop = entry("loop", { title: "Event loop", subject: "node", minutes: 10 });
const story = entry("story", { title: "An outage", kind: "behavioural", levels: ["lead"] });
const threads = entry("threads", { title: "Threads", stack: ["java"] });

describe("a list changed by hand", () => {
  it("breaks nothing when nobody asked for more than it keeps", () => {
    expect(brokenLimits([index, loop], requestFor())).toEqual([]);
    expect(brokenLimits([index, story, threads], requestFor({ pinned: ["story", "threads"] }))).toEqual([]);
  });

  it("names near-duplicates", () => {
    expect(brokenLimits([index, loop, update], requestFor())).toEqual([
      "“A lost update” is a near-duplicate of “A slow query”. One of the two is enough.",
    ]);
  });

  it("names a share of the minutes that it exceeds", () => {
    const shares = [{ topic: "subject:database", least: 0, most: 10 }] as const;
    expect(brokenLimits([index, entry("more")], requestFor({ shares }))).toEqual([
      "You asked for at most 10 minutes of Databases; this list has 16 minutes.",
    ]);
  });

  it("counts hard questions", () => {
    expect(
      brokenLimits([entry("hard", { levels: ["senior"] })], requestFor({ mostHard: 0, level: "mid" })),
    ).toEqual(["You asked for no hard question; this list has 1.", "“hard” is not written for mid level."]);
  });

  it.each([
    ["lead", "easier"],
    ["junior", "harder"],
  ] as const)("of mid questions for a %s is %s than what was asked for", (level, than) => {
    expect(brokenLimits([index], requestFor({ level, tolerance: 0.5 }))).toContain(
      `You asked for a mean difficulty near the level; this list is ${than}.`,
    );
  });

  it.each([
    [{ excluded: ["index"] }, "You asked to leave out “A slow query”."],
    [
      { seen: ["index", "loop"] },
      "The candidate knows “A slow query” and “Event loop” from practice or an earlier round.",
    ],
    [
      { onlyKinds: ["behavioural", "values"] },
      "You asked for behavioural questions and questions on values only; “A slow query” and “Event loop” are of another kind.",
    ],
    [{ level: "senior" }, "“A slow query” and “Event loop” are not written for senior level."],
  ] as const)("names what was not wanted: %j", (over, sentence) => {
    expect(brokenLimits([index, loop], requestFor(over))).toEqual([sentence]);
  });

  it("names questions of another stack and of one where none was chosen", () => {
    expect(brokenLimits([threads], requestFor())).toEqual([
      "“Threads” is written for another stack than Node.js.",
    ]);
    expect(brokenLimits([threads], requestFor({ stack: null }))).toEqual([
      "“Threads” is written for one stack, and you asked for none in particular.",
    ]);
  });

  it("names what was asked too often or too lately", () => {
    const used = { ...index, use: { times: 4, daysAgo: 3 } };
    expect(brokenLimits([used], requestFor({ mostUses: 4 }))).toEqual([
      "“A slow query” was used 4 times or more in the last twelve months.",
    ]);
    expect(brokenLimits([used], requestFor({ restDays: 30 }))).toEqual([
      "“A slow query” was used in the last 30 days.",
    ]);
  });
});
