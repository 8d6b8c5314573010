import { describe, expect, it } from "vitest";
import coverage from "@/db/library/coverage.json";
import topicIds from "@/db/library/topic-ids.json";
import { LEVELS, SUBJECTS } from "@/lib/domain/questions/subjects";
import { checkCoverage, checkSpread } from "./coverage-check";
import { SHIPPED, shippedEntry } from "./test-library";

const questions = SHIPPED.map((name) => shippedEntry(name).question);

describe("the library that ships", () => {
  it("answers each of the hundred topics with a question that exists", () => {
    expect(new Set(topicIds).size).toBe(100);
    expect(checkCoverage(topicIds, coverage, questions)).toEqual([]);
  });

  it("has three questions for every subject at every level, and five for every stack", () => {
    expect(checkSpread(SUBJECTS, questions)).toEqual([]);
  });

  it("asks candidates at every level about values and leaves them time for their own questions", () => {
    for (const level of LEVELS)
      for (const kind of ["values", "reverse"])
        expect(questions.some((one) => one.kind === kind && one.levels.includes(level))).toBe(true);
  });
});

describe("the coverage check", () => {
  const ids = ["000-1", "000-2"];
  const full = { "000-1": "one", "000-2": "two" };
  const two = [
    { slug: "one", topics: ["000-1"] },
    { slug: "two", topics: ["000-2"] },
  ];

  it.each<[string, readonly string[], Record<string, string>, typeof two]>([
    ["Topic 000-2: no question is named", ids, { "000-1": "one" }, two],
    ["Topic 000-2: there is no question three", ids, { ...full, "000-2": "three" }, two],
    ["Topic 000-2: one does not list it", ids, { ...full, "000-2": "one" }, two],
    ["Topic 000-2: it is not on the list", ["000-1"], full, two],
    ["two: the topic 009-9 is not on the list", ids, full, [...two, { slug: "two", topics: ["009-9"] }]],
  ])("finds the fault: %s", (reason, listed, mapped, asked) => {
    expect(checkCoverage(ids, full, two)).toEqual([]);
    expect(checkCoverage(listed, mapped, asked).join("\n")).toContain(reason);
  });
});

describe("the spread check", () => {
  it.each([
    ["database, lead: 2 found", "database", "lead", 2],
    ["python, junior: 0 found", "python", "junior", 0],
    ["rust, lead: 1 found", "rust", "lead", 1],
  ] as const)("finds the thin cell: %s", (reason, subject, level, left) => {
    let kept = 0;
    const thinned = questions.filter(
      (one) => one.subject !== subject || !one.levels.includes(level) || kept++ < left,
    );
    expect(checkSpread(SUBJECTS, thinned).join("\n")).toContain(reason);
  });

  it("finds a stack and a kind with too few questions", () => {
    const thinned = questions.filter(({ stack, kind }) => !stack.includes("go") && kind === "technical");
    const reasons = checkSpread([], thinned);
    expect(reasons).toContain("go: 0 found; write at least 5.");
    expect(reasons).toContain("behavioural or situational: 0 found; write at least 35.");
  });
});
