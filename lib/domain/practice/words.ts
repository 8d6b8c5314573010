import { stem } from "./stem";

/** A word of a text: where it stands in it, in UTF-16 units, and the stem that is compared. */
export type Word = {
  readonly start: number;
  readonly end: number;
  readonly plain: string;
  readonly stem: string;
};

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map((match) => {
    const plain = match[0].toLowerCase().replaceAll("’", "'");
    return { start: match.index, end: match.index + match[0].length, plain, stem: stem(plain) };
  });
}

/** How many words a text has, as a person would count them: runs between spaces that hold a letter or digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

const NEGATIONS = new Set(["not", "no", "never", "none", "nothing", "neither", "nor", "without", "cannot"]);

/** "not", "without", "doesn't": words that may turn what stands near them. */
export function isNegation(word: Word): boolean {
  return NEGATIONS.has(word.plain) || /n't$/.test(word.plain);
}

const CARRIES_NOTHING = new Set(
  `a an the this that these those it its they them their there here he she we us our you your i me my mine one
  ones who whom whose which what when where why how and or but so if then than because while as at by for from
  in into of off on onto out over to up down with within about after before between during through under until
  upon again also too very just only even still yet more most less least much many few some any each every all
  both other others another such same own be am is are was were been being do does did doing done have has had
  having can could may might must shall should will would let get gets got getting go goes going gone make makes
  made making take takes took taken not no never none nothing neither nor without cannot something anything
  thing things way ways kind sort bit lot really quite maybe perhaps sure okay well like
  explain explains know knows say says name names mention mentions describe describes give gives tell tells
  ask asks show shows see sees understand understands call calls point points state states compare compares
  use uses used using think thinks want wants need needs keep keeps put puts come comes instead rather e g etc`
    .trim()
    .split(/\s+/),
);

/**
 * False for words that say nothing about a subject, and for the verbs key points begin with ("Explains that…").
 * A contraction ("don't", "it's") carries nothing either.
 */
export function carriesMeaning(word: Word): boolean {
  return !CARRIES_NOTHING.has(word.plain) && !word.plain.includes("'") && word.plain.length > 1;
}
