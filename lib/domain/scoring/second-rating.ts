import { ok, type Result, refuse } from "@/lib/domain/shared/result";
import type { Instant } from "@/lib/domain/shared/time";
import type { Reveal } from "./reveal";
import type { Score } from "./score";

/** A level that somebody gave one candidate's answer by its evidence alone, question by question. In no composite. */
export type SecondRating = {
  /** Slug. */
  readonly question: string;
  /** Null when whoever gave it is no member any more. */
  readonly name: string | null;
  readonly score: Score;
  readonly at: Instant;
};

/**
 * Whether somebody may read all candidates' answers to one question. `reveals`: what they may learn of each interview
 * that was begun on the kit revision. Whoever still scores one of them would take the others along as a yardstick.
 */
export function mayReadAnswers(reveals: readonly Reveal[]): boolean {
  return reveals.every((learns) => learns !== "nothing");
}

export const SECOND_RATING_REFUSALS = ["answers-left", "already-rated-again"] as const;
export type SecondRatingRefusal = (typeof SECOND_RATING_REFUSALS)[number];

export type GivenRating = { readonly key: string; readonly score: Score };

/**
 * What of a reader's ratings is new. They come whole: what of others is shown to a reader afterwards is for those
 * answers that they have rated. `answers`: all that are open to them now; `rated`: what they gave before, which stays.
 */
export function handIn(
  given: readonly GivenRating[],
  answers: readonly { readonly key: string }[],
  rated: readonly GivenRating[],
): Result<readonly GivenRating[], SecondRatingRefusal> {
  const before = (key: string) => rated.find((one) => one.key === key);
  const otherwise = given.some(({ key, score }) => (before(key)?.score ?? score) !== score);
  if (otherwise) return refuse("already-rated-again");
  const fresh = given.filter(({ key }) => before(key) === undefined);
  const due = answers.filter(({ key }) => before(key) === undefined);
  const keys = new Set(fresh.map(({ key }) => key));
  const whole =
    keys.size === fresh.length && keys.size === due.length && due.every(({ key }) => keys.has(key));
  return whole ? ok(fresh) : refuse("answers-left");
}

/**
 * The second ratings of one interview that a reader of its open debrief is shown: not those of a question that they
 * have begun to rate themselves and not rated for this candidate. `begun`: slugs.
 */
export function shownSecondRatings<Row extends { readonly question: string; readonly personId: string }>(
  rows: readonly Row[],
  readerId: string,
  begun: readonly string[],
): readonly Row[] {
  const rates = (question: string) =>
    begun.includes(question) && rows.every((row) => row.question !== question || row.personId !== readerId);
  return rows.filter(({ question }) => !rates(question));
}
