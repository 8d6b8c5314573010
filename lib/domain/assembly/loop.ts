import { COMPETENCY_NAMES } from "@/lib/domain/shared/competencies";
import { inTurns } from "@/lib/domain/shared/steps";
import { worthSolving } from "./assemble";
import type { Bank, Programme, Solve } from "./assembly";
import { unmetWishes } from "./explain";
import { loopOffers } from "./loop-offers";
import type { Loop, LoopChoice, LoopRequest, LoopUnmet } from "./loop-request";
import { buildModel, type Model, missingWishes, worth } from "./model";
import { inOrder } from "./order";
import { kitItems } from "./reasons";
import { nearTo, searchLoop, standingOf, untouched } from "./search-loop";
import { apartRows, type Choices, choicesOf, holdApart, sideBySide, startFromAll } from "./slots";
import { entriesOf, missedTwice, roundsWith, twiceRows, twiceStart } from "./twice";

const APART = { enemies: true, shared: [] } as const;
const WITHIN = { work: 2, gap: 0.01, presolve: false } as const;

/** The best choice for all rounds together: the solver's, or the one it started from where it failed or did worse. */
export async function chooseLoop(
  bank: Bank,
  request: LoopRequest,
  seed: string,
  solve: Solve,
): Promise<LoopChoice> {
  const models: Model[] = [];
  for (const round of request.rounds) {
    models.push(buildModel(worthSolving(bank, round.request, seed), bank, round.request, seed));
    await solve.pause?.();
  }
  const before = untouched(request);
  const start = await inTurns(
    before
      ? nearTo(await chooseLoop(bank, before, seed, solve), models, request, seed)
      : searchLoop(models, request, seed),
    solve.pause,
  );
  const standing = (choices: Choices) => standingOf(models, request, choices);
  const solution = await solve(loopProgramme(models, request, start));
  const solved = choicesOf(models, solution);
  if (
    !solved ||
    !("gap" in solution) ||
    !holdApart(models, solved, APART) ||
    standing(solved) < standing(start)
  )
    return described(models, request, start, { method: "greedy", gap: null });
  // What somebody changed by hand moves no more than it must: the start stands where it is good enough.
  const gapOfStart = (standing(solved) * (1 + solution.gap)) / standing(start) - 1;
  return before && standing(start) > 0 && gapOfStart <= WITHIN.gap
    ? described(models, request, start, { method: "solver", gap: gapOfStart })
    : described(models, request, solved, { method: "solver", gap: solution.gap });
}

function described(
  models: readonly Model[],
  request: LoopRequest,
  choices: Choices,
  proof: Pick<LoopChoice, "method" | "gap">,
): LoopChoice {
  return {
    ...proof,
    models,
    choices,
    objective: models.reduce((sum, model, slot) => sum + worth(model, choices[slot] ?? []), 0),
    missing: models.map((model, slot) => missingWishes(model, choices[slot] ?? [])),
    missedTwice: missedTwice(models, request, choices),
  };
}

/**
 * All rounds of a loop chosen together: no question and no two near-duplicates twice in it, each round within
 * its minutes. The same bank, request and seed give the same loop; never worse than choosing greedily round
 * by round. What cannot be met is named, with changes under which everything else can.
 */
export async function assembleLoop(
  bank: Bank,
  request: LoopRequest,
  seed: string,
  solve: Solve,
): Promise<Loop> {
  const choice = await chooseLoop(bank, request, seed, solve);
  const { models, choices, method, gap, objective } = choice;
  return {
    method,
    gap,
    objective,
    rounds: request.rounds.map((round, slot) => {
      const chosen = inOrder(entriesOf(models, choices, slot));
      const items = kitItems(chosen, bank, round.request);
      const { openingMinutes, closingMinutes } = round.request;
      const minutes = items.reduce((sum, item) => sum + item.minutes, openingMinutes + closingMinutes);
      return { name: round.name, items, plannedMinutes: minutes };
    }),
    unmet: unmetOf(models, choices, bank, request),
    relaxations: await loopOffers(choice, bank, request, (changed) => chooseLoop(bank, changed, seed, solve)),
  };
}

function loopProgramme(models: readonly Model[], request: LoopRequest, start: Choices): Programme {
  const { variables, rows } = sideBySide(models, true);
  const twice = twiceRows(models, request);
  return {
    variables: [...variables, ...twice.variables],
    rows: [...rows, ...apartRows(models, APART), ...twice.rows],
    start: { ...startFromAll(models, start), ...twiceStart(models, request, start) },
    within: WITHIN,
  };
}

function unmetOf(
  models: readonly Model[],
  choices: Choices,
  bank: Bank,
  request: LoopRequest,
): readonly LoopUnmet[] {
  const inRounds = request.rounds.flatMap((round, slot) => {
    const model = models[slot];
    if (!model) return [];
    const elsewhere = request.rounds.flatMap((_, other) =>
      other === slot ? [] : entriesOf(models, choices, other),
    );
    const missing = missingWishes(model, choices[slot] ?? []);
    const chosen = entriesOf(models, choices, slot);
    return unmetWishes(missing, chosen, bank, round.request).map((one) => ({
      ...one,
      why:
        one.why +
        whereElse(
          missing,
          one.wish,
          elsewhere.map((entry) => entry.question),
        ),
      round: round.name,
    }));
  });
  const together = missedTwice(models, request, choices).map((competency) => ({
    wish: `${COMPETENCY_NAMES[competency]} in two rounds`,
    why: `Only ${roundsWith(models, choices, competency).length === 1 ? "one round has" : "no round has"} room for a question that gives evidence on it.`,
    applies: true,
    round: null,
  }));
  return [...inRounds, ...together];
}

function whereElse(
  missing: ReturnType<typeof missingWishes>,
  name: string,
  questions: readonly Parameters<ReturnType<typeof missingWishes>[number]["covers"]>[0][],
): string {
  const wish = missing.find((one) => one.name === name);
  const taken = wish && questions.find((question) => wish.covers(question));
  return taken ? ` “${taken.title}”, which covers it, is asked in another round.` : "";
}
