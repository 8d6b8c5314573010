import type { Question } from "@/lib/domain/questions/question";
import { LEVELS, STACKS, SUBJECTS } from "@/lib/domain/questions/subjects";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import { type Random, seededRandom } from "@/lib/domain/shared/random";
import type { Bank } from "./assembly";

const WORDS = { 1: "", 2: "", 3: "", 4: "" };

/**
 * A bank of any size with the make-up of the library that ships: two in three technical, a third tied to a
 * stack, four to twelve minutes, one in ten with a near-duplicate. The same count and seed give the same bank.
 */
export function syntheticBank(count: number, seed: string): Bank {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => ({
    question: synthetic(index, count, random),
    rubric: { anchors: WORDS, samples: WORDS },
    revision: 1,
  }));
}

function synthetic(index: number, count: number, random: Random): Question {
  const subject = pick(SUBJECTS, random);
  const stack = STACKS.find((name) => name === subject);
  const isAboutPeople = subject === "collaboration" || subject === "motivation";
  const first = Math.floor(random() * (LEVELS.length - 1));
  return {
    slug: `q-${index}`,
    title: `Question ${index}`,
    prompt: "",
    purpose: "",
    subject,
    kind: isAboutPeople ? "behavioural" : random() < 0.2 ? "situational" : "technical",
    levels: LEVELS.slice(first, first + 1 + Math.ceil(random() * 2)),
    stack: stack ? [stack] : [],
    minutes: 4 + Math.floor(random() * 9),
    competencies: COMPETENCIES.filter(() => random() < 0.4),
    keyPoints: [],
    probes: [],
    signs: [],
    warnings: [],
    mustHave: random() < 0.1,
    reference: "",
    enemies: random() < 0.1 ? [`q-${Math.floor(random() * count)}`] : [],
    topics: [],
    checked: null,
    references: [],
  };
}

function pick<Item>(items: readonly [Item, ...Item[]], random: Random): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}
