import { isAlmost } from "./edit-distance";
import { carriesMeaning, isNegation, type Word, wordsOf } from "./words";

export const COVERAGES = ["covered", "partly", "not-found"] as const;
export type CoverageState = (typeof COVERAGES)[number];

export type PointCoverage = {
  readonly point: string;
  readonly state: CoverageState;
  /** The answer's own words that matched, in order, each once. */
  readonly words: readonly string[];
  /** The matched words that stand near a "not" which the key point does not have. */
  readonly negated: readonly string[];
};

/** A matched word of the answer: from `start` up to `end`, in UTF-16 units. */
export type Mark = { readonly start: number; readonly end: number; readonly negated: boolean };

export type Coverage = { readonly points: readonly PointCoverage[]; readonly marks: readonly Mark[] };

/** Shares of a key point's weight from which it counts as covered, and as partly covered. */
const COVERED = 0.4;
const PARTLY = 0.2;
/** A word of the question itself shows little: whoever repeats the question uses it too. */
const OF_THE_QUESTION = 0.4;
const NEAR = 3;

/**
 * Which key points an answer's words touch. Compares words and nothing else: same stem, or one slip of the
 * pen in a longer word. A word that few key points share weighs more: ln(1 + points / points with it). It cannot see
 * whether something is true, said in other words, or denied, so "not found" never means "wrong".
 */
export function coverageOf(question: {
  readonly answer: string;
  readonly prompt: string;
  readonly keyPoints: readonly string[];
}): Coverage {
  const answer = wordsOf(question.answer);
  const asked = new Set(wordsOf(question.prompt).map((word) => word.stem));
  const perPoint = question.keyPoints.map((point) => wordsOf(point).filter(carriesMeaning));
  const weigh = (stem: string) => {
    const shared = perPoint.filter((words) => words.some((word) => word.stem === stem)).length;
    return Math.log(1 + perPoint.length / shared) * (asked.has(stem) ? OF_THE_QUESTION : 1);
  };
  const negated = negatedWords(question.answer, answer);
  const found = question.keyPoints.map((point) => {
    const stems = new Set(
      wordsOf(point)
        .filter(carriesMeaning)
        .map((word) => word.stem),
    );
    return coverPoint(point, stems, answer, weigh, negated);
  });
  const hits = new Set(found.flatMap(({ hits }) => hits));
  return {
    points: found.map(({ coverage }) => coverage),
    marks: answer
      .filter((word) => hits.has(word))
      .map((word) => ({
        start: word.start,
        end: word.end,
        negated: found.some(({ turned }) => turned.includes(word)),
      })),
  };
}

function coverPoint(
  point: string,
  stems: ReadonlySet<string>,
  answer: readonly Word[],
  weigh: (stem: string) => number,
  negated: ReadonlySet<Word>,
) {
  let whole = 0;
  let matched = 0;
  const hits = new Set<Word>();
  for (const stem of stems) {
    const weight = weigh(stem);
    const same = answer.filter(
      (word) => carriesMeaning(word) && (word.stem === stem || isAlmost(word.stem, stem)),
    );
    whole += weight;
    if (same.length > 0) matched += weight;
    for (const word of same) hits.add(word);
  }
  const share = whole === 0 ? 0 : matched / whole;
  const state: CoverageState = share >= COVERED ? "covered" : share >= PARTLY ? "partly" : "not-found";
  const shown = state === "not-found" ? [] : answer.filter((word) => hits.has(word));
  const turned = wordsOf(point).some(isNegation) ? [] : shown.filter((word) => negated.has(word));
  return {
    coverage: { point, state, words: eachOnce(shown), negated: eachOnce(turned) },
    hits: shown,
    turned,
  };
}

/** The words with a negation up to three words before them in the same sentence. */
function negatedWords(text: string, words: readonly Word[]): ReadonlySet<Word> {
  const turned = new Set<Word>();
  words.forEach((word, index) => {
    if (!isNegation(word)) return;
    for (const next of words.slice(index + 1, index + 1 + NEAR)) {
      if (/[.!?;:\n]/.test(text.slice(word.end, next.start))) break;
      turned.add(next);
    }
  });
  return turned;
}

function eachOnce(words: readonly Word[]): readonly string[] {
  const byStem = new Map(words.map((word) => [word.stem, word.plain] as const).reverse());
  return [...byStem.values()].reverse();
}
