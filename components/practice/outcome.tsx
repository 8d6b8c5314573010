import type { ReactNode } from "react";
import { outcomeInWords } from "@/lib/domain/practice/outcome";
import type { RubricLevel } from "@/lib/domain/rubrics/levels";
import { ScoreStone } from "../live/score-stone";

/** What was expected beside what it was, and what to do next. */
export function Outcome({
  predicted,
  score,
  children,
}: {
  predicted: RubricLevel;
  score: RubricLevel;
  children: ReactNode;
}) {
  return (
    <div className="flex flex-col gap-4 border-y border-line py-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <StonePair predicted={predicted} score={score} size="medium" silent />
        <h2 className="text-h3">{outcomeInWords(predicted, score)}</h2>
      </div>
      <div className="flex flex-wrap items-start gap-2">{children}</div>
    </div>
  );
}

/** Expected, then scored, as two stones. */
export function StonePair({
  predicted,
  score,
  size = "small",
  silent,
}: {
  predicted: RubricLevel;
  score: RubricLevel;
  size?: "small" | "medium";
  /** A sentence beside it says the same. */
  silent?: boolean;
}) {
  return (
    <span className="inline-flex shrink-0 items-center gap-1.5">
      {!silent && <span className="sr-only">Expected </span>}
      <ScoreStone score={predicted} size={size} silent={silent} />
      <span aria-hidden className="text-muted">
        →
      </span>
      {!silent && <span className="sr-only">, scored </span>}
      <ScoreStone score={score} size={size} silent={silent} />
    </span>
  );
}
