import type { DraftScorecard } from "./draft";
import { isOutside, type RoundEntry, scorableIn } from "./round";
import { questionOf, type Target } from "./score";

/**
 * What this person owes a score for: every target but the questions that nobody asked and the competencies that
 * no question of the kit gives evidence on. Whoever scored one of those or wrote something about it owes it all
 * the same. `unasked`: slugs of questions that were never on.
 */
export function owedTargets(
  draft: DraftScorecard,
  entries: readonly RoundEntry[],
  unasked: readonly string[],
): readonly Target[] {
  return scorableIn(entries).filter((target) => {
    const slug = questionOf(target);
    const spared = slug === null ? isOutside(target, entries) : unasked.includes(slug);
    return !spared || isTouched(draft, target);
  });
}

/** What stands on one's card: what the round asks for, and whatever else was scored or written about. */
export function cardTargets(draft: DraftScorecard, entries: readonly RoundEntry[]): readonly Target[] {
  return scorableIn(entries).filter((target) => !isOutside(target, entries) || isTouched(draft, target));
}

function isTouched(draft: DraftScorecard, target: Target): boolean {
  return (
    draft.scores[target] !== undefined ||
    draft.reasons[target] !== undefined ||
    draft.evidence.some((line) => line.entry === questionOf(target))
  );
}
