/** Shorter words have too many neighbours: "cache" and "catch" are two words, not one slip. */
const LEAST = 6;

/** True when two different words are one slip apart: a letter too many, missing, changed, or two swapped. */
export function isAlmost(one: string, other: string): boolean {
  if (one === other || Math.min(one.length, other.length) < LEAST || one[0] !== other[0]) return false;
  if (Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (one[from] === other[from] && from < one.length) from += 1;
  let back = 0;
  const most = Math.min(one.length, other.length) - from;
  while (back < most && one.at(-1 - back) === other.at(-1 - back)) back += 1;
  const left = one.slice(from, one.length - back);
  const right = other.slice(from, other.length - back);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
