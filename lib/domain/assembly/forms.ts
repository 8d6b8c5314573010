import type { KitItem } from "@/lib/domain/kits/kit";
import { formLetter } from "@/lib/domain/kits/name";
import { assemble, worthSolving } from "./assemble";
import type { Assembly, Bank, Programme, Solve } from "./assembly";
import { eligible } from "./eligible";
import { buildModel, chosenEntries, type Model, missingWishes, worth } from "./model";
import { inOrder } from "./order";
import { difficulty } from "./points";
import { nameOf } from "./programme";
import { kitItems } from "./reasons";
import type { KitRequest } from "./request";
import { searchForms } from "./search-forms";
import { apartRows, type Choices, choicesOf, holdApart, inSlot, sideBySide, startFromAll } from "./slots";
import { type Support, supportOf } from "./support";

export type Form = {
  /** "A", "B", … */
  readonly name: string;
  readonly items: readonly KitItem[];
  readonly plannedMinutes: number;
  /** Points, as of a kit alone. */
  readonly worth: number;
};

/** How far two forms are apart at the most: minutes, questions on one subject, levels all questions together. */
export type Spread = { readonly minutes: number; readonly subject: number; readonly level: number };

export type Forms = Pick<Assembly, "method" | "gap" | "objective" | "unmet" | "relaxations"> & {
  /** As many as asked for, or as many as were found; one where not even two could be made. */
  readonly forms: readonly Form[];
  readonly spread: Spread;
  readonly support: Support;
};

/** What parallel forms may differ by. */
export const TOLERANCE: Spread = { minutes: 0, subject: 1, level: 0.5 };
export const MOST_FORMS = 8;
const WORK = 5;
/** The more forms, the harder it is to prove the last per cent. */
const GAP_PER_FORM = 0.0125;

/**
 * Kits that can stand in for one another: each within the minutes and with every wish, no question in two of
 * them but the pinned ones, which are in all. The worst of them is as good as can be (maximin; van der Linden,
 * Linear Models for Optimal Test Design, 2005, on parallel forms). Where the bank is too small there are fewer,
 * and `support` says so.
 */
export async function assembleForms(
  bank: Bank,
  request: KitRequest,
  count: number,
  seed: string,
  solve: Solve,
): Promise<Forms> {
  const alone = await assemble(bank, request, seed, solve);
  const usable = eligible(bank, request);
  const support = supportOf(usable, bank, request);
  const one = formOf(0, alone.items, request, alone.objective);
  const single = {
    ...alone,
    forms: [one],
    spread: { minutes: 0, subject: 0, level: 0 },
    support: { ...support, found: 1 },
  };
  // Without one kit that has all of it there are no two.
  if (alone.unmet.length > 0) return { ...single, support: { ...support, found: 0 } };
  for (let forms = Math.min(count, support.most, MOST_FORMS); forms > 1; forms--) {
    const found = await together(bank, request, { count: forms, alone: alone.items }, seed, solve);
    if (found) return { ...found, support: { ...support, found: forms } };
  }
  return single;
}

type Wanted = { readonly count: number; readonly alone: readonly KitItem[] };

async function together(
  bank: Bank,
  request: KitRequest,
  { count, alone }: Wanted,
  seed: string,
  solve: Solve,
) {
  const entries = worthSolving(bank, request, seed, count);
  const model = buildModel(entries, bank, request, seed);
  const models = Array.from({ length: count }, () => model);
  const apart = { enemies: false, shared: request.pinned };
  const holds = (choices: Choices) =>
    holdApart(models, choices, apart) &&
    models.every((_, slot) => missingWishes(model, choices[slot] ?? []).length === 0) &&
    isParallel(spreadOf(model, choices));
  const questions = alone.map((item) => item.question);
  const simple = await searchForms(models, questions, seed, { apart, isParallel: holds, solve });
  const start = holds(simple) ? { start: startOf(models, simple) } : {};
  const solution = await solve({
    ...formsProgramme(models, request),
    ...start,
    within: { work: WORK, gap: GAP_PER_FORM * count, presolve: true },
  });
  const solved = choicesOf(models, solution);
  const sound = solved && holds(solved) ? solved : null;
  const best = sound ?? (holds(simple) ? simple : null);
  if (!best) return null;
  const forms = best.map((choice, slot) => {
    const items = kitItems(inOrder(chosenEntries(model, choice)), bank, request);
    return formOf(slot, items, request, worth(model, choice));
  });
  return {
    forms,
    spread: spreadOf(model, best),
    method: sound ? ("solver" as const) : ("greedy" as const),
    gap: sound && "gap" in solution ? solution.gap : null,
    objective: Math.min(...forms.map((form) => form.worth)),
    unmet: [],
    relaxations: [],
  };
}

function formOf(slot: number, items: readonly KitItem[], request: KitRequest, points: number): Form {
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  return {
    name: formLetter(slot),
    items,
    plannedMinutes: minutes + request.openingMinutes + request.closingMinutes,
    worth: points,
  };
}

/** Maximises the worth of the worst form; their own worth counts a hundredth of it, to tell equals apart. */
function formsProgramme(models: readonly Model[], request: KitRequest): Programme {
  const { variables, rows } = sideBySide(models, false);
  const share = 0.01;
  return {
    variables: [
      { name: WORST, value: models.length, binary: false },
      ...variables.map((variable) => ({ ...variable, value: variable.value * share })),
    ],
    rows: [
      ...rows,
      ...apartRows(models, { enemies: false, shared: request.pinned }),
      ...models.flatMap((_, slot) => worstRow(slot, variables)),
      ...models.flatMap((model, slot) =>
        models.slice(0, slot).flatMap((_, other) => alikeRows(model, slot, other)),
      ),
    ],
  };
}

const WORST = "worst";

/** worst ≤ what this form is worth. */
function worstRow(slot: number, variables: Programme["variables"]): Programme["rows"] {
  const own = variables.filter(({ name, value }) => name.startsWith(`${slot}/`) && value !== 0);
  const terms = own.map(({ name, value }) => ({ variable: name, factor: -value }));
  return [{ name: `worst:${slot}`, terms: [{ variable: WORST, factor: 1 }, ...terms], min: null, max: 0 }];
}

/** Minutes, subjects and difficulty of two forms, within the tolerances of one another. */
function alikeRows(model: Model, slot: number, other: number): Programme["rows"] {
  return profileOf(model).map(({ name, amount, tolerance }) => ({
    name: `alike:${slot}:${other}:${name}`,
    terms: model.candidates.flatMap(({ entry }, index) => {
      const factor = amount(entry.question);
      return factor === 0
        ? []
        : [
            { variable: inSlot(slot, nameOf(index)), factor },
            { variable: inSlot(other, nameOf(index)), factor: -factor },
          ];
    }),
    min: -tolerance,
    max: tolerance,
  }));
}

type Side = {
  readonly name: string;
  readonly amount: (question: Model["candidates"][number]["entry"]["question"]) => number;
  readonly tolerance: number;
};

function profileOf(model: Model): readonly Side[] {
  const subjects = [...new Set(model.candidates.map(({ entry }) => entry.question.subject))];
  const target = difficulty({ levels: [model.request.level] });
  return [
    { name: "minutes", amount: (question) => question.minutes, tolerance: TOLERANCE.minutes },
    { name: "level", amount: (question) => difficulty(question) - target, tolerance: TOLERANCE.level },
    ...subjects.map((subject) => ({
      name: `subject:${subject}`,
      amount: (question: { readonly subject: string }) => (question.subject === subject ? 1 : 0),
      tolerance: TOLERANCE.subject,
    })),
  ];
}

function spreadOf(model: Model, choices: Choices): Spread {
  const kits = choices.map((choice) => chosenEntries(model, choice).map((entry) => entry.question));
  const widest = (sums: readonly number[]) => Math.max(...sums) - Math.min(...sums);
  const sum = (side: Side) =>
    widest(kits.map((kit) => kit.reduce((total, one) => total + side.amount(one), 0)));
  const [minutes, level, ...subjects] = profileOf(model);
  return {
    minutes: minutes ? sum(minutes) : 0,
    level: level ? Math.round(sum(level) * 1000) / 1000 : 0,
    subject: Math.max(0, ...subjects.map(sum)),
  };
}

function isParallel(spread: Spread): boolean {
  return (
    spread.minutes <= TOLERANCE.minutes &&
    spread.subject <= TOLERANCE.subject &&
    spread.level <= TOLERANCE.level
  );
}

function startOf(models: readonly Model[], choices: Choices) {
  const worst = Math.min(...models.map((model, slot) => worth(model, choices[slot] ?? [])));
  return { ...startFromAll(models, choices), [WORST]: worst };
}
