import type { Anchors } from "@/lib/domain/rubrics/levels";
import type { Correction, Revision } from "@/lib/domain/scoring/correction";
import { targetsOf } from "@/lib/domain/scoring/score";
import { describeTarget } from "@/lib/domain/scoring/target-names";
import { RecommendationChanges, ScoreChanges } from "../debrief/changed-mark";
import { ScoreStone } from "../live/score-stone";
import { type CorrectionFrame, RecommendationCorrection, ScoreCorrection } from "./correction-form";

/** Below a submitted scorecard: each score as it stands now, what it was, and a way to correct it. */
export function CorrectionsPart({
  newest,
  corrections,
  items,
  ...rest
}: Omit<CorrectionFrame, "revision"> & {
  newest: Revision;
  corrections: readonly Correction[];
  items: readonly { readonly id: string; readonly title: string; readonly anchors: Anchors }[];
}) {
  const frame = { ...rest, revision: newest.revision };
  const order = targetsOf(items.map(({ id }) => id));
  const ratings = newest.ratings.toSorted((a, b) => order.indexOf(a.target) - order.indexOf(b.target));
  return (
    <section tabIndex={-1} aria-labelledby="corrections" className="mt-10">
      <h2 id="corrections" className="text-h3 font-semibold">
        Corrections
      </h2>
      <p className="mt-2 text-muted">
        {corrections.length === 0
          ? "Your scorecard stands as you submitted it."
          : "What stands above is your first impression; this is how it stands now."}{" "}
        Until the decision you can correct it here. The panel will see what it was, what it is, and why.
      </p>
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {ratings.map(({ target, score }) => {
          const { name } = describeTarget(target, items);
          return (
            <li key={target} className="py-3">
              <div className="flex items-center justify-between gap-4">
                <span className="wrap-anywhere">{name}</span> <ScoreStone score={score} />
              </div>
              <ScoreChanges target={target} corrections={corrections} />
              <ScoreCorrection
                key={newest.revision}
                {...frame}
                target={target}
                name={name}
                score={score}
                label="Correct this score"
              />
            </li>
          );
        })}
        <li className="py-3">
          <span>Your recommendation</span>
          <RecommendationChanges corrections={corrections} />
          <RecommendationCorrection
            key={newest.revision}
            {...frame}
            recommendation={newest.recommendation}
            confidence={newest.confidence}
          />
        </li>
      </ul>
    </section>
  );
}
