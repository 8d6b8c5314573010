import type { BankEntry } from "@/lib/domain/kits/kit";
import type { Bank, BankQuestion } from "./assembly";
import { areEnemies } from "./eligible";
import { keeps, type Limit, limitsOf } from "./limits";
import { groupsOf, pointsOf, STEPS, tieOf } from "./points";
import { type KitRequest, type Topic, weightOfTopic } from "./request";
import { isMet, type Wish, wishesOf } from "./wishes";

export type Candidate = {
  readonly entry: BankQuestion;
  /** Points of its own, tie-break included. */
  readonly points: number;
  readonly groups: readonly string[];
};

/** A request over the questions that may be used, as numbers. A choice is a list of candidate indices. */
export type Model = {
  readonly request: KitRequest;
  /** Minutes left for questions. */
  readonly budget: number;
  readonly candidates: readonly Candidate[];
  readonly wishes: readonly Wish[];
  readonly limits: readonly Limit[];
  /** Pairs of candidate indices that never stand together, smaller first. */
  readonly enemies: readonly (readonly [number, number])[];
};

/** `entries` are the eligible questions or a shortlist of them; `bank` gives pinned questions their titles. */
export function buildModel(
  entries: readonly BankQuestion[],
  bank: Bank,
  request: KitRequest,
  seed: string,
): Model {
  return {
    request,
    budget: budgetOf(request),
    candidates: entries.map((entry) => ({
      entry,
      points: pointsOf(entry, request) + tieOf(entry.question.slug, seed),
      groups: groupsOf(entry.question, request),
    })),
    wishes: wishesOf(request, bank),
    limits: limitsOf(request),
    enemies: enemyPairs(entries),
  };
}

/** Minutes left for questions once hello and goodbye are taken off; never below zero. */
export function budgetOf(request: KitRequest): number {
  return Math.max(0, request.minutes - request.openingMinutes - request.closingMinutes);
}

export function enemyPairs(entries: readonly BankEntry[]): readonly (readonly [number, number])[] {
  const indices = new Map(entries.map((entry, index) => [entry.question.slug, index]));
  const pairs = new Map<string, readonly [number, number]>();
  entries.forEach((entry, index) => {
    for (const slug of entry.question.enemies) {
      const other = indices.get(slug);
      if (other === undefined || other === index) continue;
      const pair = [Math.min(index, other), Math.max(index, other)] as const;
      pairs.set(pair.join(), pair);
    }
  });
  return [...pairs.values()];
}

/** True where a kit is only held to its minutes, near-duplicates and one question for each wish. */
export function isPlain(model: Pick<Model, "wishes" | "limits">): boolean {
  return model.limits.length === 0 && model.wishes.every((wish) => wish.sort !== "share");
}

/** The steps of a group named by `groupsOf`, by the weight of its topic. */
export function stepsOf({ request }: Pick<Model, "request">, group: string): readonly number[] {
  if (group.startsWith("kind:")) return STEPS.kind;
  if (group.startsWith("stack:")) return STEPS.stack;
  const steps = group.startsWith("subject:") ? STEPS.subject : STEPS.competency;
  const weight = weightOfTopic(request, group as Topic);
  return weight === 1 ? steps : steps.map((step) => step * weight);
}

export function chosenEntries(model: Model, choice: readonly number[]): readonly BankQuestion[] {
  return choice.flatMap((index) => model.candidates[index]?.entry ?? []);
}

/** Points of a choice: what each question is worth, and the steps of every group it climbs. */
export function worth(model: Model, choice: readonly number[]): number {
  const counts = new Map<string, number>();
  let sum = 0;
  for (const index of choice) {
    const candidate = model.candidates[index];
    if (!candidate) continue;
    sum += candidate.points;
    for (const group of candidate.groups) {
      const count = counts.get(group) ?? 0;
      sum += stepsOf(model, group)[count] ?? 0;
      counts.set(group, count + 1);
    }
  }
  return sum;
}

export function missingWishes(model: Model, choice: readonly number[]): readonly Wish[] {
  const questions = chosenEntries(model, choice).map((entry) => entry.question);
  return model.wishes.filter((wish) => !isMet(wish, questions));
}

/** True when the choice keeps to the minutes and limits and holds no two near-duplicates: what no kit may break. */
export function holds(model: Model, choice: readonly number[]): boolean {
  const entries = chosenEntries(model, choice);
  const minutes = entries.reduce((sum, entry) => sum + entry.question.minutes, 0);
  const apart = entries.every((one, index) =>
    entries.slice(index + 1).every((other) => !areEnemies(one.question, other.question)),
  );
  const questions = entries.map((entry) => entry.question);
  return minutes <= model.budget && apart && model.limits.every((limit) => keeps(limit, questions));
}
