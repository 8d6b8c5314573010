import type { Programme, Solution } from "./assembly";
import { areEnemies } from "./eligible";
import { chosenEntries, holds, type Model } from "./model";
import { choiceOf, kitProgramme, nameOf, startFrom } from "./programme";

type Row = Programme["rows"][number];

/** Several kits chosen at once, each with a model of its own; a choice is a list of indices for each. */
export type Choices = readonly (readonly number[])[];

/** The programmes of several kits side by side: every name carries the number of its kit. */
export function sideBySide(models: readonly Model[], elastic: boolean): Programme {
  const programmes = models.map((model) => kitProgramme(model, elastic));
  return {
    variables: programmes.flatMap(({ variables }, slot) =>
      variables.map((variable) => ({ ...variable, name: inSlot(slot, variable.name) })),
    ),
    rows: programmes.flatMap(({ rows }, slot) =>
      rows.map((row) => ({
        ...row,
        name: inSlot(slot, row.name),
        terms: row.terms.map(({ variable, factor }) => ({ variable: inSlot(slot, variable), factor })),
      })),
    ),
  };
}

export function inSlot(slot: number, name: string): string {
  return `${slot}/${name}`;
}

/** Null when there is no choice to read for every kit. */
export function choicesOf(models: readonly Model[], solution: Solution): Choices | null {
  if (!("values" in solution)) return null;
  const choices = models.flatMap((model, slot) => {
    const values = Object.fromEntries(
      model.candidates.map((_, index) => [nameOf(index), solution.values[inSlot(slot, nameOf(index))] ?? 0]),
    );
    const choice = choiceOf(model, { status: "optimal", values, gap: 0 });
    return choice ? [choice] : [];
  });
  return choices.length === models.length ? choices : null;
}

export function startFromAll(models: readonly Model[], choices: Choices): Record<string, number> {
  return Object.fromEntries(
    models.flatMap((model, slot) =>
      Object.entries(startFrom(model, choices[slot] ?? [])).map(([name, value]) => [
        inSlot(slot, name),
        value,
      ]),
    ),
  );
}

/** What kits may not share: near-duplicates where `enemies`, and no question but the `shared`. */
export type Apart = { readonly enemies: boolean; readonly shared: readonly string[] };

/** No question in two kits; where `enemies`, no two near-duplicates in two kits either. `shared` may be in all. */
export function apartRows(models: readonly Model[], { enemies, shared }: Apart): readonly Row[] {
  const places = new Map<string, string[]>();
  models.forEach((model, slot) => {
    model.candidates.forEach(({ entry }, index) => {
      const names = places.get(entry.question.slug) ?? [];
      names.push(inSlot(slot, nameOf(index)));
      places.set(entry.question.slug, names);
    });
  });
  for (const slug of shared) places.delete(slug);
  const paired = new Set<string>();
  const rows: Row[] = [];
  const atMostOne = (name: string, variables: readonly string[]) => {
    rows.push({ name, terms: variables.map((variable) => ({ variable, factor: 1 })), min: null, max: 1 });
  };
  for (const { candidates } of enemies ? models : []) {
    for (const { entry } of candidates) {
      for (const other of entry.question.enemies) {
        const [one, two] = [entry.question.slug, other].sort();
        const key = `${one} ${two}`;
        if (one === undefined || two === undefined || one === two || paired.has(key)) continue;
        const here = places.get(one);
        const there = places.get(two);
        if (!here || !there) continue;
        paired.add(key);
        atMostOne(`apart:${key}`, [...here, ...there]);
      }
    }
  }
  for (const [slug, names] of places) if (names.length > 1) atMostOne(`once:${slug}`, names);
  return rows;
}

/** True when every kit holds by itself and no two share what they may not. */
export function holdApart(models: readonly Model[], choices: Choices, { enemies, shared }: Apart): boolean {
  const kits = models.map((model, slot) =>
    chosenEntries(model, choices[slot] ?? []).map((entry) => entry.question),
  );
  return models.every(
    (model, slot) =>
      holds(model, choices[slot] ?? []) &&
      kits
        .slice(slot + 1)
        .every((others) =>
          (kits[slot] ?? []).every((one) =>
            others.every(
              (other) =>
                (one.slug !== other.slug || shared.includes(one.slug)) &&
                !(enemies && areEnemies(one, other)),
            ),
          ),
        ),
  );
}
