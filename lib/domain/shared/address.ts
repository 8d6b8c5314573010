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
