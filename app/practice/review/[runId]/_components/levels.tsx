import { ScoreStone } from "@/components/live/score-stone";
import { Fold } from "@/components/questions/fold";
import { classNames } from "@/components/ui/class-names";
import { Tag } from "@/components/ui/tag";
import {
  type Anchors,
  RUBRIC_LEVEL_NAMES,
  RUBRIC_LEVELS,
  type RubricLevel,
} from "@/lib/domain/rubrics/levels";
import type { Rubric } from "@/lib/domain/rubrics/rubric";

/** The four levels once one's own is chosen, each with an answer that sounds like it. */
export function Levels({
  anchors,
  samples,
  score,
  predicted,
}: {
  anchors: Anchors;
  samples: Rubric["samples"];
  score: RubricLevel;
  predicted: RubricLevel;
}) {
  return (
    <>
      <h2 className="text-h3">The four levels</h2>
      <ol className="mt-4 flex flex-col gap-2">
        {RUBRIC_LEVELS.map((level) => (
          <li
            key={level}
            className={classNames(
              "flex items-start gap-4 rounded-card border p-3",
              level === score ? "border-s3-mark bg-raised ring-1 ring-s3-mark" : "border-line bg-surface",
            )}
          >
            <ScoreStone score={level} size="medium" silent />
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-2 font-semibold">
                <span className="sr-only">{level}, </span>
                {RUBRIC_LEVEL_NAMES[level]}
                {level === score && <Tag tone="accent">Your score</Tag>}
                {level === predicted && <Tag>Expected</Tag>}
              </p>
              <p className="text-secondary text-muted">{anchors[level]}</p>
              <Fold label="An answer of this level">
                <p className="spoken max-w-question">{samples[level]}</p>
              </Fold>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
