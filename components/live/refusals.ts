/** A change the server will not have, with the words in it, so that nobody has to write them again. */
export type Refusal = { readonly key: string; readonly sentence: string; readonly words: string | null };

/** With one more. What would only say the same again, about nothing that somebody wrote, is said once. */
export function withRefusal(refusals: readonly Refusal[], next: Refusal): readonly Refusal[] {
  const said = refusals.some(({ sentence, words }) => words === null && sentence === next.sentence);
  return said && next.words === null ? refusals : [...refusals, next];
}
