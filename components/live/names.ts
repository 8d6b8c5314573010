/** People as a sentence names them: "Ana and Ben". */
export function names(people: readonly string[]): string {
  return new Intl.ListFormat("en").format(people);
}

/** Who is there and only listens, counted and by name: "2 people observe: Olga and Sid". Nothing for nobody. */
export function whoObserves(people: readonly string[]): string {
  if (people.length === 0) return "";
  return people.length === 1
    ? `1 person observes: ${people.join("")}`
    : `${people.length} people observe: ${names(people)}`;
}
