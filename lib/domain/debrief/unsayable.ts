/** Words of scoring that are the panel's own: numbers of scores, the composite, the bar, recommendations. */
const SCORE_WORDS =
  /(?<![\w.])[0-4](?:[.,]\d+)?\s*(?:\/|of|out of)\s*4\b|\blevel\s*[0-4]\b|\bscor(?:e|es|ed|ing|ecard|ecards)\b|\brat(?:ed|ing|ings)\b|\bcomposite\b|\bthe bar\b|\brecommend(?:ed|ation|ations)?\b|\bstrong (?:yes|no)\b/i;

/** Whether a text tells a score or how one was made. */
export function readsLikeAScore(text: string): boolean {
  return SCORE_WORDS.test(text);
}

/**
 * The people of `names` that a text names, by their whole name or any part of it of three letters or more, and those of
 * `others` by their whole name: they are many, and one of them is always called Will.
 */
export function namedIn(
  text: string,
  names: readonly string[],
  others: readonly string[] = [],
): readonly string[] {
  const words = wordsOf(text);
  const whole = ` ${words.join(" ")} `;
  const isWhole = (parts: readonly string[]) => parts.length > 0 && whole.includes(` ${parts.join(" ")} `);
  const isPart = (parts: readonly string[]) => parts.some((part) => part.length >= 3 && words.includes(part));
  return [
    ...names.filter((name) => isPart(wordsOf(name)) || isWhole(wordsOf(name))),
    ...others.filter((name) => !names.includes(name) && isWhole(wordsOf(name))),
  ];
}

/** What somebody would have to take out of a letter before a candidate reads it; empty where it is fine. */
export function unsayableIn(
  text: string,
  names: readonly string[],
  others: readonly string[] = [],
): readonly string[] {
  const named = namedIn(text, names, others).map((name) => `It names ${name}.`);
  return readsLikeAScore(text) ? [...named, "It reads like a score or how one is made."] : named;
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  );
}
