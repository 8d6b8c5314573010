import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { assemble } from "@/lib/domain/assembly/assemble";
import { defaultRequest } from "@/lib/domain/assembly/default-request";
import { areEnemies } from "@/lib/domain/assembly/eligible";
import { readQuestionFile } from "@/lib/domain/exchange/read-question";
import { KINDS, LEVELS, STACKS, SUBJECTS } from "@/lib/domain/questions/subjects";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import { solve } from "./solver";

// Dozens of kits and every choice to compare them with: seconds alone, a minute on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

const library = fileURLToPath(new URL("../../db/library/", import.meta.url));
const bank = readdirSync(library, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .map((name) => {
    const slug = name.replace(/^.*\//, "").replace(/\.md$/, "");
    const read = readQuestionFile(slug, readFileSync(`${library}${name}`, "utf8"));
    if (!read.ok) throw new Error(`${name}\n${read.reason.join("\n")}`);
    return { ...read.value, revision: 1 };
  });

const asked = fc.record({
  role: fc.constant("Backend engineer"),
  level: fc.constant("mid" as const),
  stack: fc.constantFrom("node" as const, "python" as const, "java" as const),
  minutes: fc.constantFrom(30, 45, 60),
});

/** Requests that mostly ask for more than any kit can hold. */
const wishful = fc.record({
  four: fc.record({
    role: fc.constant("Backend engineer"),
    level: fc.constantFrom(...LEVELS),
    stack: fc.constantFrom(...STACKS, null),
    minutes: fc.integer({ min: 3, max: 24 }).map((fives) => 5 * fives),
  }),
  wishes: fc.record({
    mustSubjects: fc.subarray([...SUBJECTS]),
    mustCompetencies: fc.subarray([...COMPETENCIES]),
    mustKinds: fc.subarray([...KINDS]),
    pinned: fc.subarray(
      bank.map((entry) => entry.question.slug),
      { maxLength: 2 },
    ),
  }),
});

describe("a kit from the library that ships", () => {
  it("meets every usual wish within the minutes, whatever the seed", async () => {
    await fc.assert(
      fc.asyncProperty(asked, fc.string(), async (four, seed) => {
        const request = defaultRequest(four);
        const kit = await assemble(bank, request, seed, solve);
        expect(kit.unmet).toEqual([]);
        expect(kit.plannedMinutes).toBeLessThanOrEqual(four.minutes);
        expect(kit.plannedMinutes).toBeGreaterThanOrEqual(four.minutes - 5);
        expect(kit).toMatchObject({ method: "solver", gap: 0 });
        const questions = kit.items.map((item) => item.question);
        for (const subject of request.mustSubjects) {
          expect(questions.some((question) => question.subject === subject)).toBe(true);
        }
        for (const competency of request.mustCompetencies) {
          expect(questions.some((question) => question.competencies.includes(competency))).toBe(true);
        }
        for (const one of questions) {
          expect(one.kind).not.toBe("reverse");
          expect(questions.filter((other) => areEnemies(one, other))).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("that cannot hold everything takes one solving, and what it offers instead holds the rest", async () => {
    let offered = 0;
    await fc.assert(
      fc.asyncProperty(wishful, async ({ wishes, four }) => {
        let solvings = 0;
        const request = { ...defaultRequest(four), ...wishes };
        const kit = await assemble(bank, request, "seed", (programme) => {
          solvings++;
          return solve(programme);
        });
        expect(solvings).toBe(1);
        expect(kit.relaxations.length > 0).toBe(kit.unmet.length > 0);
        for (const { request: relaxed } of kit.relaxations) {
          offered++;
          const again = await assemble(bank, relaxed, "seed", solve);
          const isForeign = kit.unmet.every((one) => !one.applies);
          expect(again.unmet.filter((one) => one.applies || isForeign)).toEqual([]);
          expect(again.method).toBe("solver");
        }
      }),
      { numRuns: 40 },
    );
    expect(offered).toBeGreaterThan(20);
  });
});
