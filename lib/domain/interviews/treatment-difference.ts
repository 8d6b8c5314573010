import type { Part, PartTreatment, Rater, Treatment } from "./treatment";

/** Fewer minutes apart than this is how conversations are, not how people were treated. */
export const NOTICED_MINUTES = 2;

export const DIFFERENCE_KINDS = ["asked", "order", "words", "probes", "minutes"] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export type ComparedPart = Part & {
  /** What was not the same; empty where both were treated alike. */
  readonly kinds: readonly DifferenceKind[];
  /** Null where this part is not in that candidate's kit and was not added for them. */
  readonly first: PartTreatment | null;
  readonly second: PartTreatment | null;
};

export type TreatmentComparison = {
  /** The two interviews ran on different revisions of the kit. */
  readonly mixed: boolean;
  readonly parts: readonly ComparedPart[];
  /** Who rated one of the two candidates only. */
  readonly raters: { readonly onlyFirst: readonly Rater[]; readonly onlySecond: readonly Rater[] };
  readonly minutes: { readonly first: number; readonly second: number; readonly differ: boolean };
  /** Nothing at all was different. */
  readonly alike: boolean;
};

/** Two candidates on one kit, part by part: the order of the first one's kit, then what only the second had. */
export function compareTreatment(first: Treatment, second: Treatment): TreatmentComparison {
  const ids = [...new Set([...first.parts, ...second.parts].map(({ id }) => id))];
  // A question that one of them was not asked moves all later ones: places are compared among the shared ones.
  const shared = ids.filter((id) => [first, second].every((one) => partOf(one, id)?.asked));
  const [firstOrder, secondOrder] = [first, second].map((one) => orderOf(one, shared));
  const parts = ids.flatMap((id): ComparedPart[] => {
    const [one, other] = [partOf(first, id), partOf(second, id)];
    const named = one ?? other;
    if (!named) return [];
    const moved = firstOrder?.indexOf(id) !== secondOrder?.indexOf(id);
    const { title, extra } = named;
    return [{ id, title, extra, kinds: kindsOf(one, other, moved), first: one, second: other }];
  });
  const raters = {
    onlyFirst: first.raters.filter(notAmong(second.raters)),
    onlySecond: second.raters.filter(notAmong(first.raters)),
  };
  const minutes = {
    first: first.minutes,
    second: second.minutes,
    differ: Math.abs(first.minutes - second.minutes) >= NOTICED_MINUTES,
  };
  const mixed = first.kitRevision !== second.kitRevision;
  const alike =
    !mixed &&
    !minutes.differ &&
    raters.onlyFirst.length + raters.onlySecond.length === 0 &&
    parts.every(({ kinds }) => kinds.length === 0);
  return { mixed, parts, raters, minutes, alike };
}

function kindsOf(
  one: PartTreatment | null,
  other: PartTreatment | null,
  moved: boolean,
): readonly DifferenceKind[] {
  const [asked, askedOther] = [one?.asked ?? false, other?.asked ?? false];
  if (asked !== askedOther) return ["asked"];
  if (!asked || !one || !other) return [];
  // Where it was not recorded, nothing can be said about it.
  const probes = one.probes !== null && other.probes !== null && !same(one.probes, other.probes);
  const minutes = Math.abs(one.minutes - other.minutes) >= NOTICED_MINUTES;
  const found = { asked: false, order: moved, words: one.words !== other.words, probes, minutes };
  return DIFFERENCE_KINDS.filter((kind) => found[kind]);
}

function notAmong(others: readonly Rater[]) {
  return ({ id }: Rater) => others.every((other) => other.id !== id);
}

function partOf(treatment: Treatment, id: string) {
  return treatment.parts.find((part) => part.id === id) ?? null;
}

function orderOf(treatment: Treatment, among: readonly string[]): readonly string[] {
  return treatment.parts
    .filter(({ id, place }) => place !== null && among.includes(id))
    .sort((one, other) => (one.place ?? 0) - (other.place ?? 0))
    .map(({ id }) => id);
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
