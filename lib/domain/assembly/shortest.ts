import type { Solve } from "./assembly";
import type { Model } from "./model";
import { choiceOf, shortestProgramme } from "./programme";
import type { Wish } from "./wishes";

/** The fewest minutes in which these wishes can be met and by what; null when they cannot, or are not proved to. */
export async function fewestMinutes(model: Model, wishes: readonly Wish[], solve: Solve) {
  const choice = choiceOf(model, await solve(shortestProgramme(model, wishes)));
  if (!choice) return null;
  const entries = choice.flatMap((index) => model.candidates[index]?.entry ?? []);
  return { entries, minutes: entries.reduce((sum, entry) => sum + entry.question.minutes, 0) };
}
