import type { Assembly, Solve } from "./assembly";
import { greedy, rank } from "./greedy";
import { holds, type Model, missingWishes, worth } from "./model";
import { choiceOf, kitProgramme } from "./programme";
import type { Wish } from "./wishes";

export type Attempt = Pick<Assembly, "method" | "gap" | "objective"> & {
  readonly choice: readonly number[];
  readonly missing: readonly Wish[];
};

/**
 * The best choice for a model: the solver's, or the greedy one where the solver failed or did worse. `solve`
 * null asks for the greedy one only.
 */
export async function attempt(model: Model, seed: string, solve: Solve | null): Promise<Attempt> {
  const simple = greedy(model, seed);
  const solved = solve && (await solvedChoice(model, solve));
  if (!solved || !holds(model, solved.choice) || rank(model, solved.choice) < rank(model, simple)) {
    return described(model, simple, "greedy", null);
  }
  return described(model, solved.choice, "solver", solved.gap);
}

async function solvedChoice(model: Model, solve: Solve) {
  const strict = await solve(kitProgramme(model, false));
  const solution = strict.status === "infeasible" ? await solve(kitProgramme(model, true)) : strict;
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
