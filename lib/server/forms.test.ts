import { describe, expect, it, vi } from "vitest";
import { defaultRequest } from "@/lib/domain/assembly/default-request";
import { areEnemies } from "@/lib/domain/assembly/eligible";
import { assembleForms, type Forms, TOLERANCE } from "@/lib/domain/assembly/forms";
import { supportText } from "@/lib/domain/assembly/support";
import { entry, requestFor } from "@/lib/domain/assembly/test-bank";
import { solve } from "./solver";
import { libraryBank } from "./test-library";

// Several kits at once take seconds, and a minute on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

const slugsOf = (forms: Forms) => forms.forms.map((form) => form.items.map((item) => item.question.slug));

describe("parallel kits from the library that ships", () => {
  it.each([
    ["node", "mid", 2],
    ["python", "senior", 2],
    ["java", "mid", 3],
  ] as const)("%s at %s level, %i of them, are alike and share nothing", async (stack, level, count) => {
    const request = defaultRequest({ role: "Backend engineer", level, stack, minutes: 45 });
    const kits = await assembleForms(libraryBank(), request, count, "1", solve);
    expect(kits.forms.map((form) => form.name)).toEqual(["A", "B", "C"].slice(0, count));
    const slugs = slugsOf(kits).flat();
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(new Set(kits.forms.map((form) => form.plannedMinutes)).size).toBe(1);
    expect(kits.spread.subject).toBeLessThanOrEqual(TOLERANCE.subject);
    expect(kits.spread.level).toBeLessThanOrEqual(TOLERANCE.level);
    for (const { items, plannedMinutes } of kits.forms) {
      expect(plannedMinutes).toBeLessThanOrEqual(45);
      const questions = items.map((item) => item.question);
      for (const subject of request.mustSubjects)
        expect(questions.some((question) => question.subject === subject)).toBe(true);
      for (const one of questions) expect(questions.filter((other) => areEnemies(one, other))).toEqual([]);
    }
  });
});

describe("a bank for parallel kits", () => {
  const pair = (name: string) => [entry(`${name}-1`), entry(`${name}-2`)];
  const rare = (count: number) =>
    Array.from({ length: count }, (_, index) => entry(`rare-${index}`, { subject: "node" }));
  const request = requestFor({ minutes: 26, mustSubjects: ["node"] });

  it("that is too small makes as many as it supports, and says what is scarce", async () => {
    const bank = [...pair("a"), ...pair("b"), ...rare(2)];
    const kits = await assembleForms(bank, request, 4, "1", solve);
    expect(kits.forms).toHaveLength(2);
    expect(supportText(kits.support, 4)).toBe(
      "The bank supports 2 kits like this, not 4: the bank has 2 questions for Node.js at this level and stack.",
    );
  });

  it("shares a pinned question with every kit, and nothing else", async () => {
    const bank = [...pair("a"), ...pair("b"), ...rare(1)];
    const kits = await assembleForms(bank, { ...request, pinned: ["rare-0"] }, 2, "1", solve);
    const [one, two] = slugsOf(kits);
    expect(one?.filter((slug) => two?.includes(slug))).toEqual(["rare-0"]);
  });

  it("without even one kit that has everything makes none in parallel", async () => {
    const kits = await assembleForms(pair("a"), request, 3, "1", solve);
    expect(kits.forms).toHaveLength(1);
    expect(kits.unmet.map((one) => one.wish)).toEqual(["Node.js"]);
    expect(supportText(kits.support, 3)).toContain("Not even one kit");
  });

  it("gives the greedy kits where the solver is gone and they are alike, else fewer", async () => {
    const broken = async () => ({ status: "failed" as const, why: "it stopped" });
    const kits = await assembleForms([...pair("a"), ...rare(2)], request, 2, "1", broken);
    expect(kits).toMatchObject({ method: "greedy", gap: null });
    expect(kits.forms).toHaveLength(2);
  });
});
