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
        <StonePair predicted={predicted} score={score} size="medium" />
        <h2 className="text-h3">{outcomeInWords(predicted, score)}</h2>
      </div>
      <div className="flex flex-wrap items-start gap-2">{children}</div>
    </div>
  );
}

/** Expected, then scored. The words stand beside it, or are read out instead of the digits. */
export function StonePair({
  predicted,
  score,
  size = "small",
}: {
  predicted: RubricLevel;
  score: RubricLevel;
  size?: "small" | "medium";
}) {
  return (
    <span className="inline-flex shrink-0 items-center gap-1.5">
      <span className="sr-only">Expected </span>
      <ScoreStone score={predicted} size={size} />
      <span aria-hidden className="text-muted">
        →
      </span>
      <span className="sr-only">, scored </span>
      <ScoreStone score={score} size={size} />
    </span>
  );
}
