import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assemble } from "./assemble";
import type { Solve } from "./assembly";
import { areEnemies } from "./eligible";
import { banks, entry, requestFor, requests } from "./test-bank";

const broken: Solve = async () => ({ status: "failed", why: "it stopped" });

describe("a kit without a solver", () => {
  it("is the greedy one: still within the minutes, without near-duplicates, and the same each time", async () => {
    await fc.assert(
      fc.asyncProperty(banks(40), requests(40), async (bank, request) => {
        const kit = await assemble(bank, request, "seed", broken);
        const frame = request.openingMinutes + request.closingMinutes;
        expect(kit.plannedMinutes).toBeLessThanOrEqual(Math.max(request.minutes, frame));
        expect(kit).toMatchObject({ method: "greedy", gap: null });
        for (const { question } of kit.items) {
          expect(kit.items.some((other) => areEnemies(other.question, question))).toBe(false);
        }
        expect(JSON.stringify(await assemble(bank, request, "seed", broken))).toBe(JSON.stringify(kit));
      }),
      { numRuns: 40 },
    );
  });

  it("refuses an answer of the solver that breaks the minutes", async () => {
    const bank = [entry("a"), entry("b", { minutes: 30 })];
    const everything: Solve = async ({ variables }) => ({
      status: "optimal",
      gap: 0,
      values: Object.fromEntries(variables.map((variable) => [variable.name, 1])),
    });
    const kit = await assemble(bank, requestFor(), "seed", everything);
    expect(kit.method).toBe("greedy");
    expect(kit.plannedMinutes).toBeLessThanOrEqual(40);
  });
});
