/** "a", "a and b", "a, b and c"; empty text for an empty list. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** "1 minute", "8 minutes". */
export function minutesText(minutes: number): string {
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}

export function quoted(title: string): string {
  return `“${title}”`;
}
