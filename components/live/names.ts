/** People as a sentence names them: "Ana and Ben". */
export function names(people: readonly string[]): string {
  return new Intl.ListFormat("en").format(people);
}
