import type { Competency } from "@/lib/domain/shared/competencies";
import type { Programme } from "./assembly";
import { chosenEntries, type Model } from "./model";
import { LOSS_WEIGHT, nameOf, WHOLE_BY_ITSELF } from "./programme";
import { type Choices, inSlot } from "./slots";

type Asked = { readonly twice: readonly Competency[] };
const ROUNDS = 2;
/** As much as a wish of one round. */
export const LOSS_OF_TWICE = 2 * LOSS_WEIGHT;

export function entriesOf(models: readonly Model[], choices: Choices, slot: number) {
  const model = models[slot];
  return model ? chosenEntries(model, choices[slot] ?? []) : [];
}

/** For each competency a mark per round that has a question on it, and a slack for when two marks can't be had. */
export function twiceRows(models: readonly Model[], request: Asked): Pick<Programme, "variables" | "rows"> {
  const marks = request.twice.flatMap((competency) =>
    models.map((model, slot) => ({ competency, model, slot, name: markName(competency, slot) })),
  );
  return {
    variables: [
      ...marks.map(({ name }) => ({ name, value: 0, ...WHOLE_BY_ITSELF })),
      ...request.twice.map((competency) => ({
        name: slackName(competency),
        value: -LOSS_OF_TWICE,
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

/** The same for a choice, as the solver starts from it. */
export function twiceStart(models: readonly Model[], request: Asked, choices: Choices) {
  const start: Record<string, number> = {};
  for (const competency of request.twice) {
    const rounds = roundsWith(models, choices, competency);
    for (const slot of rounds) start[markName(competency, slot)] = 1;
    if (rounds.length < ROUNDS) start[slackName(competency)] = 1;
  }
  return start;
}

/** Rounds with a question that gives evidence on it. */
export function roundsWith(
  models: readonly Model[],
  choices: Choices,
  competency: Competency,
): readonly number[] {
  return models.flatMap((_, slot) =>
    entriesOf(models, choices, slot).some((entry) => entry.question.competencies.includes(competency))
      ? [slot]
      : [],
  );
}

/** Competencies that are measured in fewer than two rounds though they should be in two. */
export function missedTwice(models: readonly Model[], request: Asked, choices: Choices) {
  return request.twice.filter((competency) => roundsWith(models, choices, competency).length < ROUNDS);
}
