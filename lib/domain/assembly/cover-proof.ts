import type { Solve } from "./assembly";
import { widestCover } from "./cover";
import { greedy } from "./greedy";
import { holds, isPlain, type Model, missingWishes } from "./model";
import { choiceOf, kitProgramme } from "./programme";
import type { Wish } from "./wishes";

/**
 * The wishes that a choice of questions gives up at the least, proved by such a choice: from the table where it
 * knows all there is to keep to, else by solving.
 */
export async function lostWishes(model: Model, solve: Solve): Promise<readonly Wish[]> {
  if (isPlain(model)) return widestCover(model).lost;
  const choice = choiceOf(model, await solve(kitProgramme(model, true)));
  return missingWishes(model, choice && holds(model, choice) ? choice : greedy(model, ""));
}
