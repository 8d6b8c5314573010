import type { RubricLevel } from "@/lib/domain/rubrics/levels";
import type { BankEntry, KitRevision } from "./kit";

/** Wanted for the demo, with the level the scripted candidate answers at. */
const SCRIPT: readonly { readonly slug: string; readonly answers: RubricLevel }[] = [
  { slug: "schema-change-under-load", answers: 3 },
  { slug: "disagreement-with-a-peer", answers: 2 },
  { slug: "injection-prevention", answers: 4 },
];

export const DEMO_CANDIDATE = "Priya Natarajan";

/** Three questions in four minutes, to see the whole of an interview. Null when the library lacks one. */
export function demoKit(bank: readonly BankEntry[]): KitRevision | null {
  const entries = SCRIPT.flatMap(({ slug }) => bank.filter(({ question }) => question.slug === slug));
  if (entries.length < SCRIPT.length) return null;
  return {
    name: "Demo: backend engineer in four minutes",
    role: "Backend engineer",
    level: "mid",
    stack: null,
    minutes: 4,
    opening: { text: "", minutes: 0 },
    closing: { text: "What would you like to ask us?", minutes: 1 },
    items: entries.map((entry) => ({
      ...entry,
      minutes: 1,
      mustHave: entry.question.mustHave,
      reasons: ["Picked for the demo: short to hear, and people differ on it."],
    })),
  };
}

/** What the scripted candidate says to each question, by slug. */
export function demoAnswers(kit: KitRevision): Readonly<Record<string, string>> {
  return Object.fromEntries(
    kit.items.map(({ question, rubric }) => [
      question.slug,
      rubric.samples[SCRIPT.find(({ slug }) => slug === question.slug)?.answers ?? 3],
    ]),
  );
}
