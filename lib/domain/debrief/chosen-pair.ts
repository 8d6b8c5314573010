/**
 * The two to compare: those asked for by id where there are such, else the first others in the list. Null when there
 * are fewer than two. Asking for one of them twice is asking for that one and another.
 */
export function chosenPair<One extends { readonly interviewId: string }>(
  all: readonly One[],
  first: string | null,
  second: string | null,
): readonly [One, One] | null {
  const one =
    all.find(({ interviewId }) => interviewId === first) ?? all.find((it) => it.interviewId !== second);
  const rest = all.filter((candidate) => candidate !== one);
  const other = rest.find(({ interviewId }) => interviewId === second) ?? rest[0];
  return one && other ? [one, other] : null;
}
