/** The query of an address as a page is handed it: absent, once, or several times. */
export type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The same as something that can be read and written like any address. */
export function addressFrom(search: Search): URLSearchParams {
  return new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) =>
      (typeof value === "string" ? [value] : (value ?? [])).map((one): [string, string] => [name, one]),
    ),
  );
}

/**
 * The address of a form's entries without fields that say nothing. Where an empty list means something else than no
 * word about it, `keepsEmpty` keeps it as one empty entry.
 */
export function addressOfForm(
  entries: Iterable<readonly [string, string]>,
  keepsEmpty: (name: string) => boolean,
): URLSearchParams {
  const all = [...entries];
  const filled = new Set(all.filter(([, value]) => value !== "").map(([name]) => name));
  const empty = new Set<string>();
  const address = new URLSearchParams();
  for (const [name, value] of all) {
    if (value === "" && (filled.has(name) || !keepsEmpty(name) || empty.has(name))) continue;
    if (value === "") empty.add(name);
    address.append(name, value);
  }
  return address;
}
