import { RUBRIC_LEVEL_NAMES, type RubricLevel } from "@/lib/domain/rubrics/levels";
import { NOT_ASSESSED, type Score } from "@/lib/domain/scoring/score";
import { classNames } from "../ui/class-names";

export type StoneSize = "small" | "medium" | "large";

const INKS: Record<RubricLevel, string> = {
  1: "bg-s1 text-on-s1",
  2: "bg-s2 text-on-s2",
  3: "bg-s3 text-on-s3",
  4: "bg-s4 text-on-s4",
};

const SIZES: Record<StoneSize, string> = {
  small: "size-6 text-secondary",
  medium: "size-9 text-reading",
  large: "size-12 text-h3",
};

/** A score as a square chip: extremes in full ink, the middle in pale ink, dashed while there is none. */
export function ScoreStone({
  score,
  size = "small",
  silent,
}: {
  score: Score | null;
  size?: StoneSize;
  /** The words beside it already say the score. */
  silent?: boolean;
}) {
  return (
    <span
      className={classNames(
        "relative inline-grid shrink-0 place-items-center rounded-chip align-middle font-bold tabular-nums",
        SIZES[size],
        look(score),
      )}
    >
      <span aria-hidden>{score === null ? "" : score === NOT_ASSESSED ? "–" : score}</span>
      {!silent && <span className="sr-only">{scoreInWords(score)}</span>}
    </span>
  );
}

/** "3, Solid", "Not assessed" or "No score yet". */
export function scoreInWords(score: Score | null): string {
  if (score === null) return "No score yet";
  return score === NOT_ASSESSED ? "Not assessed" : `${score}, ${RUBRIC_LEVEL_NAMES[score]}`;
}

function look(score: Score | null): string {
  if (score === null) return "border border-dashed border-control";
  if (score === NOT_ASSESSED) return "border border-control text-muted";
  return classNames("inked forced-colors:border forced-colors:border-[CanvasText]", INKS[score]);
}
