/** Longest name a kit can have, in UTF-16 units as a field counts them. */
export const KIT_NAME_MAX = 120;

/** "Copy of …", cut where a name may not be longer. */
export function copyName(name: string): string {
  const copy = `Copy of ${name}`;
  return copy.length <= KIT_NAME_MAX
    ? copy
    : `${copy
        .slice(0, KIT_NAME_MAX - 1)
        .trimEnd()
        .toWellFormed()}…`;
}
