import { COMPETENCY_ANCHORS } from "@/lib/domain/rubrics/competencies";
import type { Anchors } from "@/lib/domain/rubrics/levels";
import { questionOf, type Target } from "@/lib/domain/scoring/score";
import { COMPETENCIES, COMPETENCY_NAMES } from "@/lib/domain/shared/competencies";

type Item = { readonly id: string; readonly title: string; readonly anchors: Anchors };

/** What a target is called and what its levels sound like, for the questions at hand. */
export function describeTarget(
  target: Target,
  items: readonly Item[],
): { readonly name: string; readonly anchors: Anchors | null } {
  const slug = questionOf(target);
  if (slug !== null) {
    const item = items.find(({ id }) => id === slug);
    return { name: item?.title ?? slug, anchors: item?.anchors ?? null };
  }
  const competency = COMPETENCIES.find((name) => target === `competency:${name}`);
  return competency
    ? { name: COMPETENCY_NAMES[competency], anchors: COMPETENCY_ANCHORS[competency] }
    : { name: target, anchors: null };
}
