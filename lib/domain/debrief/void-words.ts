import type { Stand } from "./standing";
import { compositeNumber, VERDICT_NAMES } from "./standing-words";

/** What would be said if no question were void, as a sentence. `count`: how many are. */
export function withVoidWords({ reading }: Stand, count: number): string {
  return `With ${count === 1 ? "it" : "them"} counted: ${standWords(reading)}.`;
}

/** What counts today beside what was decided on, as a sentence. */
export function todayWords({ reading }: Stand): string {
  return `By what counts now: ${standWords(reading)}. The decision stays as it was made.`;
}

function standWords({ composite, verdict }: Stand["reading"]): string {
  const number = composite.exact === null ? "no composite" : `composite ${compositeNumber(composite)}`;
  return verdict === null ? number : `${number}, ${VERDICT_NAMES[verdict].toLowerCase()}`;
}
