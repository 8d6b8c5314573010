/** The same names in the same order, told apart: the second "Alex" is "Alex (2)". */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set(names);
  const given = new Set<string>();
  return names.map((name) => {
    let distinct = name;
    // Somebody may really be called "Alex (2)".
    for (let count = 2; given.has(distinct) || (distinct !== name && taken.has(distinct)); count++)
      distinct = `${name} (${count})`;
    given.add(distinct);
    return distinct;
  });
}
