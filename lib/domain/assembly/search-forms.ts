import { isScored, type Question } from "@/lib/domain/questions/question";
import type { Subject } from "@/lib/domain/questions/subjects";
import { seededRandom } from "@/lib/domain/shared/random";
import { inTurns } from "@/lib/domain/shared/steps";
import { apartBars } from "./apart-bars";
import type { BankQuestion, Solve } from "./assembly";
import { rank } from "./greedy";
import type { Limit } from "./limits";
import { chosenEntries, type Model, worth } from "./model";
import { freeBeside, oneAfterAnother, only } from "./one-after-another";
import { difficulty } from "./points";
import { choiceOf, kitProgramme } from "./programme";
import { search } from "./search";
import type { Apart, Choices } from "./slots";
import type { Wish } from "./wishes";

const TRIES_OF_ALL = 60_000;
const MOST_TRIES = 60;
/** Below whatever choices are worth that are parallel. */
const NOT_PARALLEL = -1e9;
/** Difficulties are thirds and quarters of a level apart. */
const PARTS = 12;

/** Of each kit: near enough, since the search goes on from there. */
const WITHIN = { work: 1, gap: 0.005, presolve: true } as const;

type How = {
  readonly apart: Apart;
  readonly isParallel: (choices: Choices) => boolean;
  readonly solve: Solve;
};

/**
 * Kits of one model that can stand in for one another, to start from: each is held to the profile of the kit that
 * is best alone and chosen after the others, then the worst of them is bettered. They may fail `isParallel`.
 */
export async function searchForms(
  models: readonly Model[],
  alone: readonly Question[],
  seed: string,
  { apart, isParallel, solve }: How,
): Promise<Choices> {
  const held = models.map((model) => heldTo(alone, model));
  const size = held.reduce((sum, model) => sum + model.candidates.length, 0);
  const steps = search(held, await inTurn(held, seed, apart, solve), {
    bars: apartBars(held, apart),
    owedTogether: 0,
    random: seededRandom(`forms/${seed}`),
    tries: Math.min(MOST_TRIES, Math.floor(TRIES_OF_ALL / Math.max(1, size))),
    standing: (choices) =>
      isParallel(choices)
        ? standingOf(models, choices)
        : NOT_PARALLEL + held.reduce((sum, model, slot) => sum + rank(model, choices[slot] ?? []), 0),
  });
  return inTurns(steps, solve.pause);
}

/** Each kit the best without what those before it took; greedy ones where one of them can't have all it owes. */
async function inTurn(models: readonly Model[], seed: string, apart: Apart, solve: Solve): Promise<Choices> {
  const choices: (readonly number[])[] = [];
  const taken: BankQuestion[] = [];
  for (const model of models) {
    const free = freeBeside(model, taken, apart);
    const left = only(model, free);
    const choice = choiceOf(left, await solve({ ...kitProgramme(left, false), within: WITHIN }));
    if (!choice) return inTurns(oneAfterAnother(models, seed, apart), solve.pause);
    choices.push(choice.map((index) => free[index] ?? 0));
    taken.push(...chosenEntries(left, choice));
  }
  return choices;
}

/** The worst counts, and a little the sum: as in the programme of the solver. */
function standingOf(models: readonly Model[], choices: Choices): number {
  const worths = models.map((model, slot) => worth(model, choices[slot] ?? []));
  return models.length * Math.min(...worths) + 0.01 * worths.reduce((sum, one) => sum + one, 0);
}

/** The model with the profile of a kit as wishes and limits: its minutes, its subjects give or take one, the level asked for. */
function heldTo(alone: readonly Question[], model: Model): Model {
  const counts = new Map<Subject, number>();
  for (const { subject } of alone) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  const minutes: Wish = {
    key: "parallel:minutes",
    sort: "share",
    name: "the same minutes",
    covers: isScored,
    unit: "minutes",
    least: Math.max(
      1,
      alone.reduce((sum, question) => sum + question.minutes, 0),
    ),
  };
  const subjects = [...new Set(model.candidates.map(({ entry }) => entry.question.subject))];
  return {
    ...model,
    budget: minutes.least,
    wishes: [
      ...model.wishes,
      minutes,
      ...subjects.flatMap((subject) => atLeast(subject, (counts.get(subject) ?? 0) - 1)),
    ],
    limits: [
      ...model.limits,
      ...subjects.map((subject) => atMost(subject, Math.max(1, counts.get(subject) ?? 0))),
      ...nearLevel(model),
    ],
  };
}

function atLeast(subject: Subject, least: number): readonly Wish[] {
  if (least < 1) return [];
  const covers = (question: Question) => question.subject === subject;
  const key = `parallel:${subject}`;
  return [{ key, sort: "subject", name: key, covers, unit: "questions", least }];
}

function atMost(subject: Subject, most: number): Limit {
  const key = `parallel:most:${subject}`;
  return { key, name: key, amount: (question) => (question.subject === subject ? 1 : 0), most };
}

/** All questions together no more than a quarter of a level off: any two kits then differ by half of one at most. */
function nearLevel({ request }: Model): readonly Limit[] {
  const target = difficulty({ levels: [request.level] });
  const off = (question: Question) => Math.round((difficulty(question) - target) * PARTS);
  const most = PARTS / 4;
  return [
    { key: "parallel:above", name: "the level", amount: off, most },
    { key: "parallel:below", name: "the level", amount: (question) => -off(question), most },
  ];
}
