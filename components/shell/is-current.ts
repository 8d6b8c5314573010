/** Whether a link leads to the page that is open. With `exact`, pages below it do not count. */
export function isCurrent(path: string, href: string, exact = false): boolean {
  return path === href || (!exact && path.startsWith(`${href}/`));
}
