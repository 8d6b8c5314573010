import { type Evidence, inTimeOrder } from "./evidence";

/** Names that may stand in what was written about an interview, as they were given. */
export type KnownNames = {
  readonly candidate: readonly string[];
  readonly panel: readonly string[];
  /** Other candidates: they are many, so only their whole names count. */
  readonly others?: readonly string[];
};

/** A line of evidence without when it was heard, who heard it, and whether they held it for good or bad. */
export type MaskedLine = { readonly quoted: boolean; readonly text: string };

/**
 * What several people heard of one answer as one list in the order it was heard, with nothing left that says who they
 * are, whom they heard or what they made of it: signs are somebody's judgement, so only "their words" is kept.
 */
export function maskedLines(lines: readonly Evidence[], names: KnownNames): readonly MaskedLine[] {
  return inTimeOrder(lines).map(({ mark, text }) => ({
    quoted: mark === "quote",
    text: maskNames(text, names),
  }));
}

/**
 * The text with every part of these names replaced, also without its accents. Parts of up to three letters count only
 * as they are written: "An" is a name, "an" is not. A word that happens to be a name is replaced, too.
 */
export function maskNames(text: string, { candidate, panel, others = [] }: KnownNames): string {
  const masks = [
    { parts: partsOf(candidate), mask: "[candidate]" },
    { parts: partsOf(panel), mask: "[interviewer]" },
  ];
  return masks.reduce(
    (masked, { parts, mask }) => {
      const isLong = (part: string) => part.length > SHORT;
      const [unspaced, spaced] = [parts.filter(isUnspaced), parts.filter((part) => !isUnspaced(part))];
      const long = replaceWords(masked, spaced.filter(isLong), "giu", mask);
      const short = replaceWords(
        long,
        spaced.filter((part) => !isLong(part)),
        "gu",
        mask,
      );
      return unspaced.reduce((text, part) => text.replaceAll(part, mask), short);
    },
    withoutOthers(text.normalize("NFC"), others),
  );
}

function withoutOthers(text: string, names: readonly string[]): string {
  const mask = "[another candidate]";
  const spaced = replaceWords(text, names.flatMap(wholeName), "giu", mask);
  return names
    .map((name) => name.normalize("NFC").trim())
    .filter((name) => isUnspaced(name) && name.length > 1)
    .reduce((left, name) => left.replaceAll(name, mask), spaced);
}

/** A name of several parts as a pattern, however it is spaced; none for a single word, which says too little. */
function wholeName(name: string): readonly string[] {
  const parts = name.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return parts.length < 2 ? [] : [parts.join("[^\\p{L}\\p{M}\\p{N}]+")];
}

const SHORT = 3;

function partsOf(names: readonly string[]): readonly string[] {
  const parts = names.flatMap((name) => name.normalize("NFC").split(/[^\p{L}\p{M}\p{N}]+/u));
  const plain = parts.map((part) => part.normalize("NFD").replace(/\p{M}/gu, ""));
  // A single letter is an initial, and every text is full of them.
  return [...new Set([...parts, ...plain])].filter((part) => part.length > 1);
}

/** Scripts that put no space between words: there a name has no edges to look for. */
function isUnspaced(part: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(part);
}

function replaceWords(text: string, words: readonly string[], flags: string, mask: string): string {
  if (words.length === 0) return text;
  const any = words.toSorted((a, b) => b.length - a.length).join("|");
  return text.replace(new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${any})(?![\\p{L}\\p{M}\\p{N}])`, flags), mask);
}
