/**
 * Rounds of one candidate lie so close together; a namesake of longer ago is somebody else. Candidates have no account,
 * so within these days the name alone says which rounds are one person's.
 */
export const ROUNDS_APART_DAYS = 90;

/**
 * A name without what says nothing about who it is: case, spacing, and whether an accent is a character of its own. The
 * database compares names in the same way.
 */
export function plainName(name: string): string {
  const lower = name.normalize("NFC").trim().replaceAll(/\s+/g, " ").toLowerCase();
  // The one letter whose lower case depends on where it stands.
  return lower.replaceAll("ς", "σ");
}

/** Below this many characters almost every name is a slip away from another. */
const SHORTEST = 3;

/**
 * The recent name that somebody may have meant: the same but for case and spaces, else the first that is one slip of
 * the fingers away (a letter too many, too few, another one, or two the wrong way round). Null where the name was
 * written just so before, and where there is none.
 */
export function meantName<Recent extends { readonly name: string }>(
  written: string,
  recent: readonly Recent[],
): Recent | null {
  const plain = plainName(written);
  if (plain.length < SHORTEST || recent.some(({ name }) => name === written.trim())) return null;
  const alike = recent.find(({ name }) => plainName(name) === plain);
  return alike ?? recent.find(({ name }) => isOneSlip(plain, plainName(name))) ?? null;
}

function isOneSlip(one: string, other: string): boolean {
  // By characters as people count them, not by halves of one.
  const [short, long] = [[...one], [...other]].sort((a, b) => a.length - b.length);
  if (!short || !long || short.length < SHORTEST || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const after = (list: readonly string[], from: number) => list.slice(from).join("");
  if (short.length < long.length) return after(short, at) === after(long, at + 1);
  if (at === short.length) return false;
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return (
    after(short, at + 1) === after(long, at + 1) || (swapped && after(short, at + 2) === after(long, at + 2))
  );
}
