import { type Model, stepsOf } from "./model";
import { weightOf } from "./programme";
import { amountOf, type Wish } from "./wishes";

/**
 * A model as numbers by candidate index, for searches that look at each question a million times. What a choice
 * is worth beside its own points comes from ladders: variety of a group, and every wish. One question climbs a
 * rung of each ladder it stands at, or as many as it has minutes where a wish counts minutes.
 */
export type Board = {
  readonly budget: number;
  readonly minutes: Int32Array;
  readonly points: Float64Array;
  /** What each rung of a ladder is worth, in points. */
  readonly ladders: readonly (readonly number[])[];
  /** The ladders that candidates climb by one rung, candidate after candidate; those of one begin at its `starts`. */
  readonly climbs: Int32Array;
  readonly starts: Int32Array;
  /** Those it climbs by more; empty for nearly all. */
  readonly leaps: readonly (readonly { readonly ladder: number; readonly rungs: number }[])[];
  /** What a candidate adds to each limit, and how much is allowed. */
  readonly takes: readonly (readonly number[])[];
  readonly most: readonly number[];
  /** Near-duplicates. */
  readonly enemies: readonly (readonly number[])[];
};

export function boardOf(model: Model): Board {
  const questions = model.candidates.map(({ entry }) => entry.question);
  const groups = [...new Set(model.candidates.flatMap((candidate) => candidate.groups))];
  const places = new Map(groups.map((name, place) => [name, place]));
  const enemies = questions.map((): number[] => []);
  for (const [one, other] of model.enemies) {
    enemies[one]?.push(other);
    enemies[other]?.push(one);
  }
  const met = questions.map((question) =>
    model.wishes.map((wish, place) => ({ ladder: groups.length + place, rungs: amountOf(wish, question) })),
  );
  const climbs = model.candidates.map((candidate, index) => [
    ...candidate.groups.flatMap((name) => places.get(name) ?? []),
    ...(met[index] ?? []).filter(({ rungs }) => rungs === 1).map(({ ladder }) => ladder),
  ]);
  let start = 0;
  const starts = climbs.map((ladders) => {
    start += ladders.length;
    return start - ladders.length;
  });
  return {
    budget: model.budget,
    minutes: Int32Array.from(questions, (question) => question.minutes),
    points: Float64Array.from(model.candidates, (candidate) => candidate.points),
    ladders: [...groups.map((group) => stepsOf(model, group)), ...model.wishes.map(rungsOf)],
    climbs: Int32Array.from(climbs.flat()),
    starts: Int32Array.from([...starts, start]),
    leaps: met.map((wishes) => wishes.filter(({ rungs }) => rungs > 1)),
    takes: questions.map((question) => model.limits.map((limit) => limit.amount(question))),
    most: model.limits.map((limit) => limit.most),
    enemies,
  };
}

/** Half of what a wish counts is spread over the way to it, so that a search finds there step by step. */
function rungsOf(wish: Wish): readonly number[] {
  const rung = weightOf(wish) / 2 / wish.least;
  return Array.from({ length: wish.least }, (_, index) =>
    index === wish.least - 1 ? rung + weightOf(wish) / 2 : rung,
  );
}
