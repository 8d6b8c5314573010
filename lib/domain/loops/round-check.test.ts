import { describe, expect, it } from "vitest";
import { entry, requestFor } from "@/lib/domain/assembly/test-bank";
import { SHIPPED, shippedEntry } from "@/lib/domain/exchange/test-library";
import { LOOPS, ROLES } from "@/lib/domain/exchange/test-templates";
import { LEVELS, SUBJECTS } from "@/lib/domain/questions/subjects";
import { supplyFor, witnessFor } from "./round-check";
import { loopRequest } from "./round-request";

const FEWEST = 3;
const bank = SHIPPED.map((name) => ({ ...shippedEntry(name), revision: 1 }));
const cases = LOOPS.flatMap(({ value: loop }) =>
  ROLES.flatMap(({ value: role }) => role.levels.map((level) => ({ loop, role, level, slug: role.slug }))),
);

describe("the loop that ships", () => {
  it("is there for all four levels of six roles", () => {
    expect(cases).toHaveLength(6 * LEVELS.length);
  });

  it.each(cases)(
    "has three questions for every wish of every round: $slug, $level",
    ({ loop, role, level }) => {
      for (const { request } of loopRequest(role, level, loop).rounds) {
        const thin = supplyFor(request, bank).filter(({ questions }) => questions < FEWEST);
        expect(thin.map(({ wish, questions }) => `${request.role}, ${wish}: ${questions}`)).toEqual([]);
      }
    },
  );

  it.each(cases)("fits its minutes with no question asked twice: $slug, $level", ({ loop, role, level }) => {
    const asked: string[] = [];
    for (const { request } of loopRequest(role, level, loop).rounds) {
      const found = witnessFor({ ...request, excluded: asked }, bank);
      expect([request.role, found]).not.toEqual([request.role, null]);
      asked.push(...(found?.slugs ?? []));
    }
    expect(new Set(asked).size).toBe(asked.length);
  });

  it("names only subjects there are questions about", () => {
    const drawn = LOOPS.flatMap(({ value }) => value.rounds.flatMap(({ subjects }) => subjects));
    const own = ROLES.flatMap(({ value }) => value.own);
    for (const subject of [...drawn.filter((one) => one !== "own"), ...own])
      expect(SUBJECTS.some((one) => one === subject)).toBe(true);
  });
});

describe("the check of a round", () => {
  const wishes = requestFor({ mustSubjects: ["api", "database"], mustKinds: ["technical"] });
  const two = [entry("a", { subject: "api", minutes: 15 }), entry("b", { minutes: 15 })];

  it("counts what the bank holds for each wish", () => {
    expect(supplyFor(wishes, two)).toEqual([
      { wish: "api", questions: 1 },
      { wish: "database", questions: 1 },
      { wish: "technical", questions: 2 },
    ]);
  });

  it("finds a choice where the minutes just suffice, and none where they do not", () => {
    expect(witnessFor(wishes, two)).toEqual({ slugs: ["a", "b"], minutes: 30 });
    expect(witnessFor({ ...wishes, minutes: 35 }, two)).toBeNull();
  });

  it("takes no near-duplicates and nothing that is missing", () => {
    const foes = [entry("a", { subject: "api", enemies: ["b"] }), entry("b")];
    expect(witnessFor(wishes, foes)).toBeNull();
    expect(witnessFor({ ...wishes, mustSubjects: ["security"] }, two)).toBeNull();
  });
});
