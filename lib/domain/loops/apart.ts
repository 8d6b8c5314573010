import { areEnemies } from "@/lib/domain/assembly/eligible";
import type { Question } from "@/lib/domain/questions/question";

/** Two questions of different rounds that nobody is asked both: one and the same, or near-duplicates. */
export function metTwice(
  rounds: readonly (readonly Question[])[],
): { readonly first: Question; readonly second: Question } | null {
  for (const [index, round] of rounds.entries())
    for (const second of round)
      for (const first of rounds.slice(0, index).flat())
        if (first.slug === second.slug || areEnemies(first, second)) return { first, second };
  return null;
}
