import type { Question } from "@/lib/domain/questions/question";
import type { Level, Stack } from "@/lib/domain/questions/subjects";
import type { Rubric } from "@/lib/domain/rubrics/rubric";

/** A question with its rubric at one revision, as a bank holds it. */
export type BankEntry = {
  readonly question: Question;
  readonly rubric: Rubric;
  readonly revision: number;
};

export type KitItem = BankEntry & {
  /** Planned for this kit, whole minutes; starts as the question's own. */
  readonly minutes: number;
  /** False: the first to drop when time runs short. */
  readonly mustHave: boolean;
  /** Sentences that say why it is here. */
  readonly reasons: readonly string[];
  /** The question's own words, where this kit says it in others; absent where it does not. */
  readonly original?: string;
};

/** What a kit says when it is frozen: everything the room needs, nothing looked up later. */
export type KitRevision = {
  readonly name: string;
  readonly role: string;
  readonly level: Level;
  readonly stack: Stack | null;
  /** What was asked for; `plannedMinutes` never exceeds it. */
  readonly minutes: number;
  readonly opening: { readonly text: string; readonly minutes: number };
  /** The candidate's questions and the goodbye. */
  readonly closing: { readonly text: string; readonly minutes: number };
  readonly items: readonly KitItem[];
};

/** The whole of a kit's clock: what its parts take together, whatever was asked for. */
export function plannedMinutes(kit: {
  readonly opening: { readonly minutes: number };
  readonly closing: { readonly minutes: number };
  readonly items: readonly { readonly minutes: number }[];
}): number {
  return kit.items.reduce((sum, item) => sum + item.minutes, kit.opening.minutes + kit.closing.minutes);
}
