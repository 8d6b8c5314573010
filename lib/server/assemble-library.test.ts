import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { assemble } from "@/lib/domain/assembly/assemble";
import { defaultRequest } from "@/lib/domain/assembly/default-request";
import { areEnemies } from "@/lib/domain/assembly/eligible";
import { readQuestionFile } from "@/lib/domain/exchange/read-question";
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
});
