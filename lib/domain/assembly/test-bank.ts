import fc from "fast-check";
import type { BankEntry } from "@/lib/domain/kits/kit";
import type { Question } from "@/lib/domain/questions/question";
import { KINDS, type Kind, LEVELS, type Subject } from "@/lib/domain/questions/subjects";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import type { Bank } from "./assembly";
import { type KitRequest, NOTHING_FINER, type Topic, WEIGHTS } from "./request";

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
    ...NOTHING_FINER,
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
  const use = fc.option(
    fc.record({ times: fc.integer({ min: 1, max: 14 }), daysAgo: fc.integer({ min: 0, max: 300 }) }),
  );
  return fc
    .array(fc.tuple(question, use), { minLength: least, maxLength: most, size: "max" })
    .map((list) => list.map(([over, used], index) => ({ ...entry(slugOf(index), over), use: used })));
}

/** Requests over the subjects of `banks`, many of them impossible. */
export function requests(most: number): fc.Arbitrary<KitRequest> {
  const plain = fc.record({
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
  return plain.map((request) => ({ ...request, ...NOTHING_FINER }));
}

/** The same requests with weights, shares of the minutes, limits and rests, a few of each. */
export function finerRequests(most: number): fc.Arbitrary<KitRequest> {
  const topic = fc.oneof(
    fc.constantFrom(...subjects).map((name): Topic => `subject:${name}`),
    fc.constantFrom(...COMPETENCIES).map((name): Topic => `competency:${name}`),
  );
  const finer = fc.record({
    weights: fc.dictionary(topic, fc.constantFrom(...WEIGHTS), { maxKeys: 3 }),
    shares: fc.uniqueArray(
      fc.record({
        topic,
        least: fc.integer({ min: 0, max: 16 }),
        most: fc.option(fc.integer({ min: 10, max: 30 })),
      }),
      { maxLength: 2, selector: (share) => share.topic },
    ),
    onlyKinds: fc.constantFrom<readonly Kind[]>([], [], ["technical", "situational"]),
    mostHard: fc.option(fc.integer({ min: 0, max: 2 })),
    tolerance: fc.option(fc.constantFrom(0.25, 0.5, 1)),
    seen: fc.array(fc.nat(most).map(slugOf), { maxLength: 2 }),
    mostUses: fc.option(fc.constantFrom(3, 10)),
    restDays: fc.constantFrom(0, 0, 30),
  });
  return fc.tuple(requests(most), finer).map(([request, more]) => ({ ...request, ...more }));
}

function slugOf(index: number): string {
  return `q-${String(index).padStart(2, "0")}`;
}
