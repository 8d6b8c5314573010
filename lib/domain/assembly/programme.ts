import type { Programme, Solution } from "./assembly";
import { type Model, missingWishes, stepsOf } from "./model";
import { amountOf, type Wish } from "./wishes";

type Variable = Programme["variables"][number];
type Row = Programme["rows"][number];

/** A variable that whole choices make whole: the solver need not branch on it. */
export const WHOLE_BY_ITSELF = { binary: false, most: 1 } as const;

/** More than all points of a kit together: a wish is given up only when it cannot be met. */
export const LOSS_WEIGHT = 5_000;

/** What losing a wish counts. A pin names one question, so it outranks a wish that others can meet. */
export function lossOf(wish: Wish): number {
  return wish.sort === "pin" ? 3 : 2;
}

export function weightOf(wish: Wish): number {
  return LOSS_WEIGHT * lossOf(wish);
}

/**
 * The request as a programme: x for each question, y for each step of variety, and, when `elastic`, one
 * slack per wish, so that an answer always exists and non-zero slack names the wish that cannot be met.
 */
export function kitProgramme(model: Model, elastic: boolean): Programme {
  const variety = varietyOf(model);
  const slacks: Variable[] = elastic
    ? model.wishes.map((wish) => ({
        name: `s:${wish.key}`,
        value: -weightOf(wish),
        // One question more or less is a whole step by itself; minutes are not.
        ...(wish.unit === "minutes" ? { binary: true } : WHOLE_BY_ITSELF),
      }))
    : [];
  return {
    variables: [
      ...model.candidates.map((candidate, index) => ({
        name: nameOf(index),
        value: candidate.points,
        binary: true,
      })),
      ...variety.variables,
      ...slacks,
    ],
    rows: [
      timeRow(model),
      ...wishRows(model, model.wishes, elastic),
      ...limitRows(model),
      ...enemyRows(model),
      ...variety.rows,
    ],
  };
}

/** A choice as the solver starts from it: every variable of the programme that is not nought. */
export function startFrom(model: Model, choice: readonly number[]): Readonly<Record<string, number>> {
  const entries = choice.map((index) => [nameOf(index), 1] as const);
  const lost = missingWishes(model, choice).map((wish) => [`s:${wish.key}`, 1] as const);
  const counts = new Map<string, number>();
  for (const index of choice) {
    for (const group of model.candidates[index]?.groups ?? [])
      counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const steps = [...counts].flatMap(([group, count]) =>
    stepsOf(model, group)
      .slice(0, count)
      .map((_, step) => [`y:${group}:${step}`, 1] as const),
  );
  return Object.fromEntries([...entries, ...lost, ...steps]);
}

/** The candidates a solution picked; null when there is none to read. */
export function choiceOf(model: Model, solution: Solution): readonly number[] | null {
  if (!("values" in solution)) return null;
  return model.candidates.flatMap((_, index) => ((solution.values[nameOf(index)] ?? 0) > 0.5 ? [index] : []));
}

export function nameOf(index: number): string {
  return `x:${index}`;
}

function timeRow(model: Model): Row {
  const terms = model.candidates.map(({ entry }, index) => ({
    variable: nameOf(index),
    factor: entry.question.minutes,
  }));
  return { name: "time", terms, min: null, max: model.budget };
}

function wishRows(model: Model, wishes: readonly Wish[], elastic: boolean): Row[] {
  return wishes.map((wish) => {
    const terms = model.candidates.flatMap(({ entry }, index) =>
      wish.covers(entry.question)
        ? [{ variable: nameOf(index), factor: amountOf(wish, entry.question) }]
        : [],
    );
    if (elastic) terms.push({ variable: `s:${wish.key}`, factor: wish.least });
    return { name: wish.key, terms, min: wish.least, max: null };
  });
}

function limitRows(model: Model): Row[] {
  return model.limits.map((limit) => ({
    name: limit.key,
    terms: model.candidates.flatMap(({ entry }, index) => {
      const factor = limit.amount(entry.question);
      return factor === 0 ? [] : [{ variable: nameOf(index), factor }];
    }),
    min: null,
    max: limit.most,
  }));
}

function enemyRows(model: Model): Row[] {
  return model.enemies.map(([one, other]) => ({
    name: `enemies:${one}:${other}`,
    terms: [
      { variable: nameOf(one), factor: 1 },
      { variable: nameOf(other), factor: 1 },
    ],
    min: null,
    max: 1,
  }));
}

/** As many steps of a group count as it has questions; the steps fall, so the best are taken first. */
function varietyOf(model: Model): { variables: Variable[]; rows: Row[] } {
  const members = new Map<string, Row["terms"][number][]>();
  model.candidates.forEach((candidate, index) => {
    for (const group of candidate.groups) {
      const terms = members.get(group) ?? [];
      terms.push({ variable: nameOf(index), factor: -1 });
      members.set(group, terms);
    }
  });
  const variables: Variable[] = [];
  const rows: Row[] = [];
  for (const [group, terms] of members) {
    const steps = stepsOf(model, group).slice(0, terms.length);
    const counted = steps.map((value, step) => ({
      name: `y:${group}:${step}`,
      value,
      ...WHOLE_BY_ITSELF,
    }));
    variables.push(...counted);
    const all = [...counted.map(({ name }) => ({ variable: name, factor: 1 })), ...terms];
    rows.push({ name: `variety:${group}`, terms: all, min: null, max: 0 });
  }
  return { variables, rows };
}
