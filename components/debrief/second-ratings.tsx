import { questionOf, type Target } from "@/lib/domain/scoring/score";
import type { SecondRating } from "@/lib/domain/scoring/second-rating";
import { LocalTime } from "../interviews/local-time";
import { ScoreStone } from "../live/score-stone";

/** What people gave this answer question by question, beside the first scores; nothing where nobody did. */
export function SecondRatings({ target, ratings }: { target: Target; ratings: readonly SecondRating[] }) {
  const here = ratings.filter(({ question }) => question === questionOf(target));
  if (here.length === 0) return null;
  return (
    <section aria-label="Second ratings" className="mt-4 border-t border-line pt-4">
      <h3 className="font-semibold">Rated again without a name</h3>
      <p className="text-secondary text-muted">
        From this evidence alone, among all candidates’ answers. Not part of the composite.
      </p>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
        {here.map(({ name, score, at }) => (
          <li key={`${name} ${at}`} className="flex items-center gap-2">
            <ScoreStone score={score} />
            <span>
              {name ?? "Somebody who has left"},{" "}
              <span className="text-muted">
                <LocalTime at={at} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
