/** Candidates by the revision of the kit they were interviewed on, newest first; within one in the order they came. */
export function byRevision<One extends { readonly kitRevision: number }>(
  all: readonly One[],
): readonly { readonly revision: number; readonly members: readonly One[] }[] {
  const revisions = [...new Set(all.map(({ kitRevision }) => kitRevision))].sort((one, other) => other - one);
  return revisions.map((revision) => ({
    revision,
    members: all.filter(({ kitRevision }) => kitRevision === revision),
  }));
}
