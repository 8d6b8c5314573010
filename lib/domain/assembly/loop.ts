import type { KitItem } from "@/lib/domain/kits/kit";
import { COMPETENCY_NAMES, type Competency } from "@/lib/domain/shared/competencies";
import { worthSolving } from "./assemble";
import type { Assembly, Bank, Programme, Solve, UnmetWish } from "./assembly";
import { unmetWishes } from "./explain";
import { rank } from "./greedy";
import { buildModel, chosenEntries, type Model, missingWishes, worth } from "./model";
import { oneAfterAnother } from "./one-after-another";
import { inOrder } from "./order";
import { nameOf, weightOf } from "./programme";
import { kitItems } from "./reasons";
import type { KitRequest } from "./request";
import { apartRows, type Choices, choicesOf, holdApart, inSlot, sideBySide, startFromAll } from "./slots";
import { wishesOf } from "./wishes";

/** The rounds one candidate goes through. */
export type LoopRequest = {
  readonly rounds: readonly { readonly name: string; readonly request: KitRequest }[];
  /** Each measured in at least two rounds. */
  readonly twice: readonly Competency[];
};

export type LoopRound = {
  readonly name: string;
  readonly items: readonly KitItem[];
  readonly plannedMinutes: number;
};

/** `round` is null for what the rounds owe together. */
export type LoopUnmet = UnmetWish & { readonly round: string | null };

export type Loop = Pick<Assembly, "method" | "gap" | "objective"> & {
  readonly rounds: readonly LoopRound[];
  readonly unmet: readonly LoopUnmet[];
};

const APART = { enemies: true, shared: [] } as const;
const WITHIN = { seconds: 4, gap: 0.01 } as const;
const ROUNDS = 2;

/**
 * All rounds of a loop chosen together: no question and no two near-duplicates twice in it, each round within
 * its minutes. The same bank, request and seed give the same loop; never worse than choosing greedily round
 * by round.
 */
export async function assembleLoop(
  bank: Bank,
  request: LoopRequest,
  seed: string,
  solve: Solve,
): Promise<Loop> {
  const models = request.rounds.map((round) =>
    buildModel(worthSolving(bank, round.request, seed), bank, round.request, seed),
  );
  const simple = oneAfterAnother(models, seed, APART);
  const solution = await solve(loopProgramme(models, request, simple));
  const choices = choicesOf(models, solution);
  const isBetter =
    choices !== null &&
    holdApart(models, choices, APART) &&
    standing(models, request, choices) >= standing(models, request, simple);
  const best = isBetter ? choices : simple;
  return {
    rounds: request.rounds.map((round, slot) => {
      const chosen = inOrder(entriesOf(models, best, slot));
      const items = kitItems(chosen, bank, round.request);
      const { openingMinutes, closingMinutes } = round.request;
      const minutes = items.reduce((sum, item) => sum + item.minutes, openingMinutes + closingMinutes);
      return { name: round.name, items, plannedMinutes: minutes };
    }),
    method: isBetter ? "solver" : "greedy",
    gap: isBetter && "gap" in solution ? solution.gap : null,
    objective: models.reduce((sum, model, slot) => sum + worth(model, best[slot] ?? []), 0),
    unmet: unmetOf(models, best, bank, request),
  };
}

function entriesOf(models: readonly Model[], choices: Choices, slot: number) {
  const model = models[slot];
  return model ? chosenEntries(model, choices[slot] ?? []) : [];
}

function loopProgramme(models: readonly Model[], request: LoopRequest, simple: Choices): Programme {
  const { variables, rows } = sideBySide(models, true);
  const twice = twiceRows(models, request);
  return {
    variables: [...variables, ...twice.variables],
    rows: [...rows, ...apartRows(models, APART), ...twice.rows],
    start: { ...startFromAll(models, simple), ...twiceStart(models, request, simple) },
    within: WITHIN,
  };
}

/** For each competency a mark per round that has a question on it, and a slack for when two marks can't be had. */
function twiceRows(models: readonly Model[], request: LoopRequest): Pick<Programme, "variables" | "rows"> {
  const marks = request.twice.flatMap((competency) =>
    models.map((model, slot) => ({ competency, model, slot, name: markName(competency, slot) })),
  );
  return {
    variables: [
      ...marks.map(({ name }) => ({ name, value: 0, binary: true })),
      ...request.twice.map((competency) => ({
        name: slackName(competency),
        value: -lossOfTwice(),
        binary: true,
      })),
    ],
    rows: [
      ...marks.map(({ competency, model, slot, name }) => ({
        name: `mark:${name}`,
        terms: [
          { variable: name, factor: 1 },
          ...model.candidates.flatMap(({ entry }, index) =>
            entry.question.competencies.includes(competency)
              ? [{ variable: inSlot(slot, nameOf(index)), factor: -1 }]
              : [],
          ),
        ],
        min: null,
        max: 0,
      })),
      ...request.twice.map((competency) => ({
        name: `twice:${competency}`,
        terms: [
          ...models.map((_, slot) => ({ variable: markName(competency, slot), factor: 1 })),
          { variable: slackName(competency), factor: ROUNDS },
        ],
        min: ROUNDS,
        max: null,
      })),
    ],
  };
}

function markName(competency: Competency, slot: number): string {
  return `z:${competency}:${slot}`;
}

function slackName(competency: Competency): string {
  return `s:twice:${competency}`;
}

/** As much as a wish of one round. */
function lossOfTwice(): number {
  const [any] = wishesOf({ mustSubjects: [], mustCompetencies: [], mustKinds: [], pinned: [] }, []);
  return any ? weightOf(any) : 0;
}

function twiceStart(models: readonly Model[], request: LoopRequest, choices: Choices) {
  const start: Record<string, number> = {};
  for (const competency of request.twice) {
    const rounds = roundsWith(models, choices, competency);
    for (const slot of rounds) start[markName(competency, slot)] = 1;
    if (rounds.length < ROUNDS) start[slackName(competency)] = 1;
  }
  return start;
}

function roundsWith(models: readonly Model[], choices: Choices, competency: Competency): readonly number[] {
  return models.flatMap((_, slot) =>
    entriesOf(models, choices, slot).some((entry) => entry.question.competencies.includes(competency))
      ? [slot]
      : [],
  );
}

function missedTwice(models: readonly Model[], request: LoopRequest, choices: Choices) {
  return request.twice.filter((competency) => roundsWith(models, choices, competency).length < ROUNDS);
}

/** What is compared between two loops. */
function standing(models: readonly Model[], request: LoopRequest, choices: Choices): number {
  const rounds = models.reduce((sum, model, slot) => sum + rank(model, choices[slot] ?? []), 0);
  return rounds - missedTwice(models, request, choices).length * lossOfTwice();
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
