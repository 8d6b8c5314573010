/** Words that carry no meaning of their own when two texts are compared. */
const FILLERS = new Set(
  (
    "a about after all also an and any are as at be because been before but by can could did do does else for from " +
    "had has have he her his how i if in into is it its like may more most my no not of on one only or other our " +
    "out over own she should so some such than that the their them then there they this to up us was we were what " +
    "when where which while who why will with without would you your"
  ).split(" "),
);

/** Words as spoken: runs of letters and digits, with what hangs on them by hyphen, apostrophe or dot. */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’.:/_-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Stems of the words that carry meaning: lower case, cut after four letters, so that forms of a word meet. */
export function contentStems(text: string): Set<string> {
  const parts = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    parts.filter((part) => part.length > 1 && !FILLERS.has(part)).map((part) => part.slice(0, 4)),
  );
}

/** Share of the first set found in the second, 0 to 1; an empty set is found whole. */
export function shareFound(wanted: ReadonlySet<string>, text: ReadonlySet<string>): number {
  if (wanted.size === 0) return 1;
  return [...wanted].filter((stem) => text.has(stem)).length / wanted.size;
}

/** Jaccard similarity of the stems of two texts, 0 to 1. Two texts without content count as the same. */
export function likeness(one: string, other: string): number {
  const first = contentStems(one);
  const second = contentStems(other);
  const common = [...first].filter((stem) => second.has(stem)).length;
  const all = first.size + second.size - common;
  return all === 0 ? 1 : common / all;
}
