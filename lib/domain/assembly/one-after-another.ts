import type { Steps } from "@/lib/domain/shared/steps";
import type { BankQuestion } from "./assembly";
import { areEnemies } from "./eligible";
import { greedily } from "./greedy";
import { chosenEntries, type Model } from "./model";
import type { Apart, Choices } from "./slots";

/**
 * Kits chosen greedily one after the other, the one with the fewest questions to choose from first: what an
 * earlier one took, and its near-duplicates where `enemies`, is gone for the later ones.
 */
export function* oneAfterAnother(models: readonly Model[], seed: string, apart: Apart): Steps<Choices> {
  const choices: (readonly number[])[] = models.map(() => []);
  const order = models.map((_, slot) => slot).sort((a, b) => size(models[a]) - size(models[b]) || a - b);
  const taken: BankQuestion[] = [];
  for (const slot of order) {
    const model = models[slot];
    if (!model) continue;
    const free = freeBeside(model, taken, apart);
    const choice = (yield* greedily(only(model, free), seed)).map((index) => free[index] ?? 0);
    choices[slot] = choice;
    taken.push(...chosenEntries(model, choice));
  }
  return choices;
}

/** The candidates that may stand beside questions taken by other kits. */
export function freeBeside(
  model: Model,
  taken: readonly BankQuestion[],
  { enemies, shared }: Apart,
): readonly number[] {
  return model.candidates.flatMap(({ entry: { question } }, index) => {
    const isGone = taken.some(
      (other) =>
        (other.question.slug === question.slug && !shared.includes(question.slug)) ||
        (enemies && areEnemies(other.question, question)),
    );
    return isGone ? [] : [index];
  });
}

function size(model: Model | undefined): number {
  return model?.candidates.length ?? 0;
}

/** The model over some of its candidates, renumbered. */
export function only(model: Model, indices: readonly number[]): Model {
  const places = new Map(indices.map((index, place) => [index, place]));
  return {
    ...model,
    candidates: indices.flatMap((index) => model.candidates[index] ?? []),
    enemies: model.enemies.flatMap(([one, other]) => {
      const [here, there] = [places.get(one), places.get(other)];
      return here === undefined || there === undefined ? [] : [[here, there] as const];
    }),
  };
}
