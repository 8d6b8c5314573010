/** On a link that changes the list: ids with spaces between; the first that is there takes the focus afterwards. */
export const FOCUS_AFTER = "data-focus-after";

/** The heading of a question in the list. */
export function headingOf(slug: string): string {
  return `question-${slug}`;
}
