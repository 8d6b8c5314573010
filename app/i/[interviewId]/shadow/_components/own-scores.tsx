import { ScoreStone, scoreInWords } from "@/components/live/score-stone";
import type { KitRevision } from "@/lib/domain/kits/kit";
import type { DraftScorecard } from "@/lib/domain/scoring/draft";
import type { Score, Target } from "@/lib/domain/scoring/score";
import { describeTarget } from "@/lib/domain/scoring/target-names";
import { itemsOf } from "./items-of";

/** What a shadow scored so far, with the anchor each level stands for. */
export function OwnScores({ kit, scores }: { kit: KitRevision; scores: DraftScorecard["scores"] }) {
  const items = itemsOf(kit);
  const given = items.flatMap(({ id }) => {
    const target: Target = `question:${id}`;
    const score = scores[target];
    return score === undefined ? [] : [{ target, score }];
  });
  if (given.length === 0) return <p className="mt-6 text-muted">You have scored nothing so far.</p>;
  return (
    <ul aria-label="Your scores" className="mt-6 divide-y divide-line border-y border-line">
      {given.map(({ target, score }) => (
        <OwnScore key={target} {...describeTarget(target, items)} score={score} />
      ))}
    </ul>
  );
}

function OwnScore({ name, anchors, score }: ReturnType<typeof describeTarget> & { readonly score: Score }) {
  return (
    <li className="flex items-start gap-4 py-3">
      <ScoreStone score={score} size="medium" silent />
      <div className="min-w-0">
        <p className="font-medium wrap-anywhere">{name}</p>
        <p className="text-secondary text-muted">
          {scoreInWords(score)}
          {anchors && score !== 0 && `: ${anchors[score]}`}
        </p>
      </div>
    </li>
  );
}
