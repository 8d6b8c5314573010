/** Whether a link leads to the page that is open. With `exact`, pages below it do not count. */
export function isCurrent(path: string, href: string, exact = false): boolean {
  return path === href || (!exact && path.startsWith(`${href}/`));
}

/** Of links to a page and to some below it, the one that leads closest to the page that is open; null where none does. */
export function closestTo(path: string, hrefs: readonly string[]): string | null {
  const leading = hrefs.filter((href) => isCurrent(path, href));
  return leading.toSorted((one, other) => other.length - one.length)[0] ?? null;
}
