import { type Anchors, RUBRIC_LEVEL_NAMES, type RubricLevel } from "@/lib/domain/rubrics/levels";
import type { Evidence, EvidenceMark } from "@/lib/domain/scoring/evidence";
import { questionOf, type Score, type Target } from "@/lib/domain/scoring/score";
import { type DebriefRow, isDisputed, levelsOf } from "./disagreement";
import { namedIn, readsLikeAScore } from "./unsayable";

/** What a sentence of the letter rests on. For the writer's eyes: the candidate gets the words alone. */
export type Citation =
  | { readonly kind: "level"; readonly target: Target; readonly level: RubricLevel }
  | { readonly kind: "key-point"; readonly question: string; readonly text: string }
  | {
      readonly kind: "evidence";
      readonly question: string;
      readonly mark: EvidenceMark;
      readonly text: string;
    };

export const LETTER_PARTS = ["well", "next"] as const;
export type LetterPart = (typeof LETTER_PARTS)[number];

export const LETTER_PART_NAMES: Record<LetterPart, string> = {
  well: "What went well",
  next: "What would make it stronger",
};

export type LetterSentence = {
  /** The same for the same row and citation, whatever else is in the letter. */
  readonly id: string;
  readonly part: LetterPart;
  readonly words: string;
  readonly citation: Citation;
  /** In the draft unless the writer takes it out; the others are offered. */
  readonly chosen: boolean;
};

/** A row as far as a letter may know it. Who gave which level and how the panel compares has no place in it. */
export type LetterRow = {
  readonly target: Target;
  readonly name: string;
  readonly anchors: Anchors;
  readonly keyPoints: readonly string[];
  readonly scores: readonly (Score | null)[];
  readonly spread: DebriefRow["spread"];
  readonly evidence: readonly Pick<Evidence, "id" | "mark" | "text">[];
};

export type Letter = {
  readonly sentences: readonly LetterSentence[];
  /** Rows on which the panel is two or more levels apart: no level says what was heard. */
  readonly disputed: readonly Target[];
  /** Lines of evidence that name somebody or read like a score, and are not offered. */
  readonly heldBack: number;
};

/**
 * A draft for the candidate: for each row that was assessed and is not disputed, the anchor of the level that the
 * panel heard, or of the third where it heard less; and, to choose from, key points and what was noted. Nothing but
 * these makes a sentence. `names`: of everybody who may not appear; `others`: of other candidates. docs/scoring.md says
 * it in words.
 */
export function draftLetter(
  rows: readonly LetterRow[],
  names: readonly string[],
  others: readonly string[] = [],
): Letter {
  const disputed = rows.filter(isDisputed).map(({ target }) => target);
  const assessed = rows.filter((row) => !isDisputed(row) && levelsOf(row.scores).length > 0);
  const sayable = (text: string) => namedIn(text, names, others).length === 0 && !readsLikeAScore(text);
  const sentences = assessed.flatMap((row) => [
    ...fromLevels(row),
    ...fromKeyPoints(row),
    ...row.evidence.filter(({ text }) => sayable(text)).flatMap((line) => fromEvidence(row, line)),
  ]);
  const lines = assessed.flatMap(({ evidence }) => evidence);
  return {
    sentences: LETTER_PARTS.flatMap((part) => sentences.filter((one) => one.part === part)),
    disputed,
    heldBack: lines.filter(({ text }) => !sayable(text)).length,
  };
}

/** The lower of the two in the middle, so that nobody is told more than most of the panel heard. */
export function heardLevel(scores: readonly (Score | null)[]): RubricLevel | null {
  const levels = levelsOf(scores).toSorted((one, other) => one - other);
  return levels[Math.floor((levels.length - 1) / 2)] ?? null;
}

/** Where a sentence comes from, for its writer. */
export function citationWords(citation: Citation, nameOf: (target: Target) => string): string {
  if (citation.kind === "level")
    return `Rubric of “${nameOf(citation.target)}”, level ${RUBRIC_LEVEL_NAMES[citation.level]}`;
  const about = `“${nameOf(`question:${citation.question}`)}”`;
  if (citation.kind === "key-point") return `Key point of ${about}`;
  return `Evidence noted on ${about}: ${citation.text}`;
}

function fromLevels({ target, name, anchors, scores }: LetterRow): readonly LetterSentence[] {
  const heard = heardLevel(scores);
  if (heard === null) return [];
  const part: LetterPart = heard >= 3 ? "well" : "next";
  // An anchor of the fourth level may say only what it adds to the third.
  const cited: readonly RubricLevel[] =
    heard < 3 ? [3] : heard === 4 && /^also\b/i.test(anchors[4]) ? [3, 4] : [heard];
  return cited.map((level) => ({
    id: `${target} level ${level}`,
    part,
    words: `On “${name}”, ${part === "well" ? "we heard this" : "a fuller answer would sound like this"}: ${asQuoted(anchors[level])}`,
    citation: { kind: "level", target, level },
    chosen: true,
  }));
}

function fromKeyPoints({ target, name, keyPoints, scores }: LetterRow): readonly LetterSentence[] {
  const question = questionOf(target);
  const heard = heardLevel(scores);
  if (question === null || heard === null || heard >= 3) return [];
  return keyPoints.map((text, index) => ({
    id: `${target} key point ${index}`,
    part: "next",
    words: `For “${name}”, this is worth going into: ${asQuoted(text)}`,
    citation: { kind: "key-point", question, text },
    chosen: false,
  }));
}

function fromEvidence(
  { target, name }: LetterRow,
  { id, mark, text }: LetterRow["evidence"][number],
): readonly LetterSentence[] {
  const question = questionOf(target);
  // A question mark or a plain note is for the panel: it says neither what went well nor what did not.
  if (question === null || mark === "open" || mark === "plain") return [];
  return [
    {
      id: `${target} evidence ${id}`,
      part: mark === "minus" ? "next" : "well",
      words: `On “${name}”, ${mark === "quote" ? "you said" : "we noted"}: ${asQuoted(text)}`,
      citation: { kind: "evidence", question, mark, text },
      chosen: false,
    },
  ];
}

/** The letter as it is sent: a greeting, two headings, and the sentences. Whoever sends it signs it. */
export function letterText(
  candidateName: string,
  sentences: readonly Pick<LetterSentence, "part" | "words">[],
): string {
  const parts = LETTER_PARTS.flatMap((part) => {
    const said = sentences.filter((one) => one.part === part && one.words.trim() !== "");
    return said.length === 0 ? [] : [LETTER_PART_NAMES[part], ...said.map(({ words }) => words.trim())];
  });
  return `${[`Dear ${candidateName},`, ...parts].join("\n\n")}\n`;
}

function asQuoted(text: string): string {
  return `“${text.trim()}”`;
}
