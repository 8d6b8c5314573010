import type { KitItem } from "./kit";

/** Longest text a reworded question can have, in UTF-16 units as a field counts them. */
export const REWORDED_MAX = 800;

/** Other words for questions of one kit, as they were typed, by slug. */
export type Rewordings = Readonly<Record<string, string>>;

/** What is spoken instead of `original`; null where nothing else was typed, or nothing at all. */
export function otherWords(original: string, typed: string | undefined): string | null {
  const text = oneLine(typed ?? "");
  return text === "" || text === oneLine(original) ? null : text;
}

/**
 * The items in the words of this kit. Only what is said aloud changes: the rubric and the key points stay, and
 * the item keeps the question's own words as `original`.
 */
export function reworded(items: readonly KitItem[], rewordings: Rewordings): readonly KitItem[] {
  const own = new Map(Object.entries(rewordings));
  return items.map((item) => {
    const { question } = item;
    const prompt = otherWords(question.prompt, own.get(question.slug));
    return prompt === null ? item : { ...item, question: { ...question, prompt }, original: question.prompt };
  });
}

/** The other words a kit was saved with, for a copy of it. */
export function rewordingsOf(items: readonly KitItem[]): Rewordings {
  return Object.fromEntries(
    items.flatMap(({ question, original }) =>
      original === undefined ? [] : [[question.slug, question.prompt] as const],
    ),
  );
}

/** Spoken words are one thought: lines and runs of spaces are typing. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
