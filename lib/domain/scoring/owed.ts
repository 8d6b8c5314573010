import type { DraftScorecard } from "./draft";
import { questionOf, type Target } from "./score";

/**
 * What this person owes a score for: every target but the questions that nobody asked. Whoever scored one of
 * those or wrote something about it owes it all the same. `unasked`: slugs of questions that were never on.
 */
export function owedTargets(
  draft: DraftScorecard,
  targets: readonly Target[],
  unasked: readonly string[],
): readonly Target[] {
  return targets.filter((target) => {
    const slug = questionOf(target);
    return slug === null || !unasked.includes(slug) || isTouched(draft, target, slug);
  });
}

function isTouched(draft: DraftScorecard, target: Target, slug: string): boolean {
  return (
    draft.scores[target] !== undefined ||
    draft.reasons[target] !== undefined ||
    draft.evidence.some((line) => line.entry === slug)
  );
}
