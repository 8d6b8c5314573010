import { seededRandom } from "@/lib/domain/shared/random";
import { inTurns, type Steps } from "@/lib/domain/shared/steps";
import type { Assembly, Solve } from "./assembly";
import { widestCover } from "./cover";
import { greedily, rank } from "./greedy";
import { holds, isPlain, type Model, missingWishes, worth } from "./model";
import { choiceOf, kitProgramme, startFrom } from "./programme";
import { search } from "./search";
import type { Choices } from "./slots";
import type { Wish } from "./wishes";

const MOST_TRIES = 10;
/** Fewer tries where there is more to choose from, so that they take about as long. */
const LOOKED_AT = 4_000;

export type Attempt = Pick<Assembly, "method" | "gap" | "objective"> & {
  readonly choice: readonly number[];
  readonly missing: readonly Wish[];
};

/** The best choice for a model: the solver's, or the one it started from where it failed or did worse. */
export async function attempt(model: Model, seed: string, solve: Solve): Promise<Attempt> {
  const simple = await inTurns(searched(model, seed), solve.pause);
  const solved = await solvedChoice(model, simple, solve);
  const sound = solved && holds(model, solved.choice) ? solved : null;
  return sound && rank(model, sound.choice) >= rank(model, simple)
    ? described(model, sound.choice, "solver", sound.gap)
    : described(model, simple, "greedy", null);
}

/** Found without the solver: a good start spares it most of its work. */
function* searched(model: Model, seed: string): Steps<readonly number[]> {
  const start = yield* greedily(model, seed);
  const how = {
    random: seededRandom(`search/${seed}`),
    tries: Math.min(MOST_TRIES, Math.floor(LOOKED_AT / Math.max(1, model.candidates.length))),
    bars: [],
    owedTogether: 0,
    standing: ([choice]: Choices) => rank(model, choice ?? []),
  };
  return (yield* search([model], [start], how))[0] ?? start;
}

async function solvedChoice(model: Model, start: readonly number[], solve: Solve) {
  const isElastic = !isPlain(model) || widestCover(model).lost.length > 0;
  // Without slacks a choice that misses a wish is none to start from.
  const isStart = isElastic || missingWishes(model, start).length === 0;
  const solution = await solve({
    ...kitProgramme(model, isElastic),
    ...(isStart && { start: startFrom(model, start) }),
  });
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
