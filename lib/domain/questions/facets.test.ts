import fc from "fast-check";
import { expect, it } from "vitest";
import { SHIPPED, shippedEntry } from "@/lib/domain/exchange/test-library";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import { countFacets } from "./facets";
import { CHOICES, matches, readFilter } from "./filter";
import { KINDS, LEVELS, STACKS, SUBJECTS } from "./subjects";

const questions = SHIPPED.map((name) => shippedEntry(name).question);

const address = fc
  .record({
    q: fc.constantFrom("", "cache", "lock", "kafka"),
    subject: fc.constantFrom("", ...SUBJECTS),
    kind: fc.constantFrom("", ...KINDS),
    level: fc.constantFrom("", ...LEVELS),
    stack: fc.constantFrom("", ...STACKS),
    competency: fc.constantFrom("", ...COMPETENCIES),
    minutes: fc.constantFrom("", "5", "8", "11"),
  })
  .map((values) => new URLSearchParams(values));

it("the number beside a choice is the number of questions its address finds", () => {
  fc.assert(
    fc.property(address, fc.constantFrom(...CHOICES), (before, field) => {
      const { any, choices } = countFacets(questions, readFilter(before))[field];
      const found = (value: string) => {
        const after = new URLSearchParams(before);
        after.set(field, value);
        return questions.filter((question) => matches(question, readFilter(after))).length;
      };
      expect(any).toBe(found(""));
      for (const { value, count } of choices) expect([value, count]).toEqual([value, found(String(value))]);
    }),
    { numRuns: 60 },
  );
});

it("a length out of an old address is among those to choose from, in its place", () => {
  const { minutes } = countFacets([], readFilter(new URLSearchParams("minutes=11")));
  expect(minutes.choices.map(({ value }) => value)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 15]);
});
