import fc from "fast-check";
import type { BankEntry } from "@/lib/domain/kits/kit";
import type { Question } from "@/lib/domain/questions/question";
import { KINDS, LEVELS, type Subject } from "@/lib/domain/questions/subjects";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import type { Bank } from "./assembly";
import type { KitRequest } from "./request";

/** A question for tests: mid level, any stack, eight minutes; `over` says what matters to the case. */
export function entry(slug: string, over: Partial<Question> = {}): BankEntry {
  const words = { 1: "one", 2: "two", 3: "three", 4: "four" };
  return {
    revision: 1,
    rubric: { anchors: words, samples: words },
    question: {
      slug,
      title: slug,
      prompt: "",
      purpose: "",
      subject: "database",
      kind: "technical",
      levels: ["mid"],
      stack: [],
      minutes: 8,
      competencies: [],
      keyPoints: [],
      probes: [],
      signs: [],
      warnings: [],
      mustHave: false,
      reference: "",
      enemies: [],
      topics: [],
      checked: null,
      references: [],
      ...over,
    },
  };
}

/** Thirty minutes for questions, nothing asked for by name. */
export function requestFor(over: Partial<KitRequest> = {}): KitRequest {
  return {
    role: "Backend engineer",
    level: "mid",
    stack: "node",
    minutes: 40,
    openingMinutes: 4,
    closingMinutes: 6,
    mustSubjects: [],
    mustCompetencies: [],
    mustKinds: [],
    pinned: [],
    excluded: [],
    ...over,
  };
}

const subjects: readonly Subject[] = ["fundamentals", "node", "database", "security", "collaboration"];

/** Banks of `least` to `most` questions, with near-duplicates named from one side only. */
export function banks(most: number, least = 0): fc.Arbitrary<Bank> {
  const question = fc.record({
    subject: fc.constantFrom(...subjects),
    kind: fc.constantFrom(...KINDS),
    levels: fc.subarray([...LEVELS], { minLength: 1 }),
    stack: fc.constantFrom([], [], ["node" as const], ["python" as const, "go" as const]),
    minutes: fc.integer({ min: 3, max: 14 }),
    competencies: fc.subarray([...COMPETENCIES]),
    mustHave: fc.boolean(),
    enemies: fc.array(fc.nat(most - 1).map(slugOf), { maxLength: 2 }),
  });
  return fc
    .array(question, { minLength: least, maxLength: most, size: "max" })
    .map((list) => list.map((over, index) => entry(slugOf(index), over)));
}

/** Requests over the subjects of `banks`, many of them impossible. */
export function requests(most: number): fc.Arbitrary<KitRequest> {
  return fc.record({
    role: fc.constant("Backend engineer"),
    level: fc.constantFrom(...LEVELS),
    stack: fc.constantFrom("node" as const, "python" as const, null),
    minutes: fc.integer({ min: 3, max: 14 }).map((fives) => 5 * fives),
    openingMinutes: fc.integer({ min: 0, max: 5 }),
    closingMinutes: fc.integer({ min: 0, max: 8 }),
    mustSubjects: fc.subarray([...subjects], { maxLength: 2 }),
    mustCompetencies: fc.subarray([...COMPETENCIES], { maxLength: 2 }),
    mustKinds: fc.subarray([...KINDS], { maxLength: 2 }),
    pinned: fc.array(fc.nat(most).map(slugOf), { maxLength: 2 }),
    excluded: fc.array(fc.nat(most).map(slugOf), { maxLength: 2 }),
  });
}

function slugOf(index: number): string {
  return `q-${String(index).padStart(2, "0")}`;
}
