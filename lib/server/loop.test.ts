import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Bank } from "@/lib/domain/assembly/assembly";
import { defaultRequest } from "@/lib/domain/assembly/default-request";
import { areEnemies } from "@/lib/domain/assembly/eligible";
import { assembleLoop } from "@/lib/domain/assembly/loop";
import type { Loop, LoopRequest } from "@/lib/domain/assembly/loop-request";
import { banks, entry, finerRequests, requestFor, requests } from "@/lib/domain/assembly/test-bank";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import { solve } from "./solver";
import { libraryBank } from "./test-library";

// Several kits at once take seconds, and a minute on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

const questionsOf = (loop: Loop) => loop.rounds.map((round) => round.items.map((item) => item.question));

function breaksNothing(loop: Loop, request: LoopRequest) {
  const all = questionsOf(loop).flat();
  expect(new Set(all.map((question) => question.slug)).size).toBe(all.length);
  for (const one of all) expect(all.filter((other) => areEnemies(one, other))).toEqual([]);
  loop.rounds.forEach((round, index) => {
    const asked = request.rounds[index]?.request ?? requestFor();
    const frame = asked.openingMinutes + asked.closingMinutes;
    expect(round.plannedMinutes).toBeLessThanOrEqual(Math.max(asked.minutes, frame));
  });
  const once = request.twice.filter(
    (competency) =>
      questionsOf(loop).filter((questions) =>
        questions.some((question) => question.competencies.includes(competency)),
      ).length < 2,
  );
  expect(loop.unmet.filter((one) => one.round === null)).toHaveLength(once.length);
}

const MOST = 40;
const loops = fc.record({
  rounds: fc
    .array(fc.oneof(requests(MOST), finerRequests(MOST)), { minLength: 1, maxLength: 4 })
    .map((list) => list.map((request, index) => ({ name: `Round ${index + 1}`, request }))),
  twice: fc.subarray([...COMPETENCIES], { maxLength: 2 }),
});

describe("a loop", () => {
  it("repeats no question and no near-duplicate, and what it offers instead of what is missing works", async () => {
    let offered = 0;
    await fc.assert(
      fc.asyncProperty(banks(MOST), loops, async (bank: Bank, request) => {
        const loop = await assembleLoop(bank, request, "seed", solve);
        breaksNothing(loop, request);
        if (loop.unmet.length === 0) expect(loop.relaxations).toEqual([]);
        for (const { request: relaxed } of loop.relaxations) {
          offered++;
          const again = await assembleLoop(bank, relaxed, "seed", solve);
          expect(again.unmet).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
    expect(offered).toBeGreaterThan(10);
  });

  it("is the greedy one where the solver is gone", async () => {
    const broken = async () => ({ status: "failed" as const, why: "it stopped" });
    const request = { twice: [], rounds: [1, 2].map((name) => ({ name: `${name}`, request: requestFor() })) };
    const bank = [entry("a"), entry("b", { enemies: ["a"] }), entry("c"), entry("d")];
    const loop = await assembleLoop(bank, request, "seed", broken);
    expect(loop).toMatchObject({ method: "greedy", gap: null });
    breaksNothing(loop, request);
  });

  it("of four rounds from the library that ships has everything that was asked for", async () => {
    const base = (minutes: number) =>
      defaultRequest({ role: "Backend engineer", level: "mid", stack: "node", minutes });
    const request: LoopRequest = {
      twice: ["communication", "ownership"],
      rounds: [
        { name: "Screen", request: base(30) },
        { name: "Coding", request: base(60) },
        { name: "Design", request: { ...base(60), mustSubjects: ["architecture", "database"] } },
        {
          name: "Final",
          request: { ...base(45), mustSubjects: ["collaboration"], mustKinds: ["behavioural"] },
        },
      ],
    };
    const loop = await assembleLoop(libraryBank(), request, "1", solve);
    expect(loop.unmet).toEqual([]);
    expect(loop.method).toBe("solver");
    breaksNothing(loop, request);
  });
});

describe("a loop that somebody changes by hand", () => {
  const base = (minutes: number) =>
    defaultRequest({ role: "Backend engineer", level: "mid", stack: "node", minutes });
  const request: LoopRequest = {
    twice: ["communication"],
    rounds: [
      { name: "Screen", request: base(30) },
      { name: "Coding", request: base(60) },
      { name: "Final", request: { ...base(45), mustKinds: ["behavioural"] } },
    ],
  };
  const withRound = (
    round: number,
    over: Partial<LoopRequest["rounds"][number]["request"]>,
  ): LoopRequest => ({
    ...request,
    rounds: request.rounds.map((one, index) =>
      index === round ? { ...one, request: { ...one.request, ...over } } : one,
    ),
  });
  const slugsOf = (loop: Loop) => questionsOf(loop).map((round) => round.map((question) => question.slug));

  it("stays as it is when a question that is in it is pinned", async () => {
    const before = slugsOf(await assembleLoop(libraryBank(), request, "1", solve));
    for (const [round, slugs] of before.entries()) {
      for (const slug of slugs) {
        const pinned = withRound(round, { pinned: [slug] });
        expect(slugsOf(await assembleLoop(libraryBank(), pinned, "1", solve))).toEqual(before);
      }
    }
  });

  it("changes little when a question is left out", async () => {
    const before = slugsOf(await assembleLoop(libraryBank(), request, "1", solve));
    for (const [round, slugs] of before.entries()) {
      const out = slugs[0] ?? "";
      const loop = await assembleLoop(libraryBank(), withRound(round, { excluded: [out] }), "1", solve);
      breaksNothing(loop, request);
      const after = slugsOf(loop).flat();
      const stayed = before.flat().filter((slug) => after.includes(slug));
      expect(slugsOf(loop)[round]).not.toContain(out);
      expect(stayed.length).toBeGreaterThanOrEqual(before.flat().length - 4);
    }
  });

  it("gives others their turn again and again while it is chosen, and is the same loop for it", async () => {
    const bank = await libraryBank();
    const request = (minutes: number) =>
      defaultRequest({ role: "Backend engineer", level: "mid", stack: "node", minutes });
    const rounds = [30, 60, 45].map((minutes, index) => ({
      name: `Round ${index}`,
      request: request(minutes),
    }));
    const asked = { rounds, twice: [COMPETENCIES[0]] };
    let turns = 0;
    const pause = async () => {
      turns += 1;
    };
    const withTurns = Object.assign((programme: Parameters<typeof solve>[0]) => solve(programme), { pause });
    const without = Object.assign((programme: Parameters<typeof solve>[0]) => solve(programme), {});
    expect(await assembleLoop(bank, asked, "seed", withTurns)).toEqual(
      await assembleLoop(bank, asked, "seed", without),
    );
    // One for every kit that is tried, not one for every loop.
    expect(turns).toBeGreaterThan(1_000);
  });
});
