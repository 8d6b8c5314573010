/** On a link that changes the list: ids with spaces between; the first that is there takes the focus afterwards. */
export const FOCUS_AFTER = "data-focus-after";

/** The heading of a question in the list. */
export function headingOf(slug: string): string {
  return `question-${slug}`;
}

/** On a question of the list, for its keys. */
export const DRAFT_QUESTION = "data-question";

/** On what a key presses: `pin`, `swap`, `remove`, `up`, `down`. */
export const DRAFT_ACT = "data-act";

/** On a link that removes a question: its title. */
export const REMOVED_TITLE = "data-removed";

/** Id of the heading over the answer: the questions of one kit, or several kits. */
export const ANSWER = "kit";
