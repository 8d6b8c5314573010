import { COMPETENCIES, COMPETENCY_NAMES, type Competency } from "@/lib/domain/shared/competencies";
import { competencyTarget, questionOf, type Target, targetsOf } from "./score";

/** An entry of a kit's agenda as far as scores go. */
export type RoundEntry = {
  readonly id: string;
  readonly scored: boolean;
  /** What its answer gives evidence on. */
  readonly competencies: readonly Competency[];
};

/** Everything that can be scored, also the competencies that no question of this kit gives evidence on. */
export function scorableIn(entries: readonly RoundEntry[]): readonly Target[] {
  return targetsOf(entries.filter((entry) => entry.scored).map((entry) => entry.id));
}

/** What a round asks for: each scored question, and the competencies that one of them gives evidence on. */
export function targetsIn(entries: readonly RoundEntry[]): readonly Target[] {
  return scorableIn(entries).filter((target) => !isOutside(target, entries));
}

/** What to lay side by side: what the round asks for, and what somebody scored all the same. */
export function comparedIn(
  entries: readonly RoundEntry[],
  cards: readonly { readonly ratings: readonly { readonly target: string }[] }[],
): readonly Target[] {
  const rated = new Set(cards.flatMap(({ ratings }) => ratings.map(({ target }) => target)));
  return scorableIn(entries).filter((target) => rated.has(target) || !isOutside(target, entries));
}

/** Whether a target is a competency on which no scored question of the kit gives evidence. */
export function isOutside(target: Target, entries: readonly RoundEntry[]): boolean {
  if (questionOf(target) !== null) return false;
  return !entries.some(
    ({ scored, competencies }) =>
      scored && competencies.some((competency) => competencyTarget(competency) === target),
  );
}

/** The competencies that are not among `targets`. */
export function leftOutOf(targets: readonly Target[]): readonly Competency[] {
  return COMPETENCIES.filter((competency) => !targets.includes(competencyTarget(competency)));
}

/** Which competencies nobody was asked to judge, and why; null where all five are judged. */
export function leftOutWords(competencies: readonly Competency[]): string | null {
  if (competencies.length === 0) return null;
  const names = new Intl.ListFormat("en").format(competencies.map((name) => COMPETENCY_NAMES[name]));
  const them = competencies.length === 1 ? "it" : "them";
  return `Not assessed in this round: ${names}. No question of this kit gives evidence on ${them}.`;
}
