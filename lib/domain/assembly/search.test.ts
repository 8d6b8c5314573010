import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/domain/shared/random";
import { atOnce } from "@/lib/domain/shared/steps";
import { apartBars } from "./apart-bars";
import { boardOf } from "./board";
import { climb } from "./climb";
import { eligible } from "./eligible";
import { greedy, rank } from "./greedy";
import { buildModel, holds, type Model } from "./model";
import { oneAfterAnother } from "./one-after-another";
import { gainOf, positionOn, put, takeOut } from "./position";
import type { KitRequest } from "./request";
import { search } from "./search";
import { type Choices, holdApart } from "./slots";
import { banks, entry, finerRequests, requestFor, requests } from "./test-bank";

const MOST = 40;
const asked = fc.oneof(requests(MOST), finerRequests(MOST));
const modelOf = (bank: ReturnType<typeof entry>[] | Parameters<typeof eligible>[0], request: KitRequest) =>
  buildModel(eligible(bank, request), bank, request, "seed");
const APART = { enemies: true, shared: [] } as const;

const together = (models: readonly Model[], start: Choices, tries: number) =>
  atOnce(
    search(models, start, {
      random: seededRandom("search"),
      tries,
      bars: apartBars(models, APART),
      owedTogether: 0,
      standing: (choices) => models.reduce((sum, model, slot) => sum + rank(model, choices[slot] ?? []), 0),
    }),
  );

describe("a position", () => {
  it("knows what a question adds, and is the same again without it", () => {
    fc.assert(
      fc.property(banks(MOST), asked, (bank, request) => {
        const model = modelOf(bank, request);
        const position = positionOn(boardOf(model));
        const before = JSON.stringify(position);
        const chosen = model.candidates.map((_, index) => index).slice(0, 6);
        let sum = 0;
        for (const candidate of chosen) {
          sum += gainOf(position, candidate);
          put(position, candidate);
        }
        const none = rank(model, []);
        const isAllMet = model.wishes.every((wish) =>
          [0, wish.least].includes(
            Math.min(
              wish.least,
              chosen.filter((one) => wish.covers(model.candidates[one]?.entry.question ?? entry("").question))
                .length,
            ),
          ),
        );
        // A wish on its way counts in part for the search and not for the rank.
        if (isAllMet && model.wishes.every((wish) => wish.unit === "questions"))
          expect(sum).toBeCloseTo(rank(model, chosen) - none, 6);
        for (const candidate of chosen) takeOut(position, candidate);
        expect(JSON.stringify(position)).toBe(before);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a search", () => {
  it("breaks nothing and is never worse than its start, for one kit and for several", () => {
    let better = 0;
    fc.assert(
      fc.property(
        banks(MOST),
        fc.array(asked, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 0, max: 10 }),
        (bank, list, tries) => {
          const models = list.map((request) => modelOf(bank, request));
          const start = atOnce(oneAfterAnother(models, "seed", APART));
          const found = together(models, start, tries);
          expect(holdApart(models, found, APART)).toBe(true);
          const standing = (choices: Choices) =>
            models.reduce((sum, model, slot) => sum + rank(model, choices[slot] ?? []), 0);
          expect(standing(found)).toBeGreaterThanOrEqual(standing(start));
          if (standing(found) > standing(start)) better++;
        },
      ),
      { numRuns: 300 },
    );
    expect(better).toBeGreaterThan(5);
  });

  it("changes two questions for two where no other change helps", () => {
    // Thirteen minutes: 5 + 8 and 6 + 7 fill them, and each step between them is worse.
    const bank = [
      entry("five", { minutes: 5, subject: "api" }),
      entry("eight", { minutes: 8, subject: "api" }),
      entry("six", { minutes: 6, subject: "node", competencies: ["communication"] }),
      entry("seven", { minutes: 7, subject: "database", competencies: ["ownership"] }),
    ];
    const model = modelOf(bank, requestFor({ minutes: 13, openingMinutes: 0, closingMinutes: 0 }));
    const slugs = () => [...position.chosen].map((one) => model.candidates[one]?.entry.question.slug).sort();
    const position = positionOn(boardOf(model));
    model.candidates.forEach(({ entry: { question } }, index) => {
      if (["five", "eight"].includes(question.slug)) put(position, index);
    });
    atOnce(climb(position));
    expect(slugs()).toEqual(["seven", "six"]);
  });

  it("gives up a question for a round that cannot do without it", () => {
    const only = entry("only", { competencies: ["communication"] });
    const bank = [only, entry("other"), entry("third", { subject: "api" })];
    const free = requestFor({ minutes: 8, openingMinutes: 0, closingMinutes: 0 });
    const models = [free, { ...free, mustCompetencies: ["communication" as const] }].map((one) =>
      modelOf(bank, one),
    );
    const start = models.map((model, slot) =>
      model.candidates.flatMap(({ entry: { question } }, index) =>
        (slot === 0 ? question.slug === "only" : question.slug === "other") ? [index] : [],
      ),
    );
    const found = together(models, start, 20);
    const slugs = found.map((choice, slot) =>
      choice.map((index) => models[slot]?.candidates[index]?.entry.question.slug),
    );
    expect(slugs[1]).toEqual(["only"]);
    expect(slugs[0]).toHaveLength(1);
  });

  it("is the same for the same random numbers", () => {
    fc.assert(
      fc.property(banks(MOST), asked, (bank, request) => {
        const model = modelOf(bank, request);
        const start = [greedy(model, "seed")];
        expect(together([model], start, 6)).toEqual(together([model], start, 6));
        expect(holds(model, start[0] ?? [])).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
