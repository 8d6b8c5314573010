import type { Assembly, Solve } from "./assembly";
import { widestCover } from "./cover";
import { greedy, rank } from "./greedy";
import { holds, isPlain, type Model, missingWishes, worth } from "./model";
import { choiceOf, kitProgramme } from "./programme";
import type { Wish } from "./wishes";

export type Attempt = Pick<Assembly, "method" | "gap" | "objective"> & {
  readonly choice: readonly number[];
  readonly missing: readonly Wish[];
};

/** The best choice for a model: the solver's, or the greedy one where the solver failed or did worse. */
export async function attempt(model: Model, seed: string, solve: Solve): Promise<Attempt> {
  const solved = await solvedChoice(model, solve);
  const sound = solved && holds(model, solved.choice) ? solved : null;
  if (sound?.gap === 0) return described(model, sound.choice, "solver", 0);
  const simple = greedy(model, seed);
  return sound && rank(model, sound.choice) >= rank(model, simple)
    ? described(model, sound.choice, "solver", sound.gap)
    : described(model, simple, "greedy", null);
}

async function solvedChoice(model: Model, solve: Solve) {
  const isElastic = !isPlain(model) || widestCover(model).lost.length > 0;
  const solution = await solve(kitProgramme(model, isElastic));
  const choice = choiceOf(model, solution);
  return choice && "gap" in solution ? { choice, gap: solution.gap } : null;
}

function described(
  model: Model,
  choice: readonly number[],
  method: Attempt["method"],
  gap: number | null,
): Attempt {
  return { choice, method, gap, objective: worth(model, choice), missing: missingWishes(model, choice) };
}
