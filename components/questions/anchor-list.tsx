import { type Anchors, RUBRIC_LEVEL_NAMES, RUBRIC_LEVELS } from "@/lib/domain/rubrics/levels";
import { ScoreStone } from "../live/score-stone";
import { WithCode } from "./with-code";

/** The four levels of a rubric to read: digit, name and what one would hear. */
export function AnchorList({ anchors }: { anchors: Anchors }) {
  return (
    <ol className="grid gap-2 sm:grid-cols-2">
      {RUBRIC_LEVELS.map((level) => (
        <li key={level} className="flex items-start gap-3 rounded-card border border-line p-3">
          <ScoreStone score={level} silent />
          <div className="min-w-0">
            <p className="font-semibold">
              <span className="sr-only">{level}, </span>
              {RUBRIC_LEVEL_NAMES[level]}
            </p>
            <p className="text-secondary text-muted">
              <WithCode text={anchors[level]} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
