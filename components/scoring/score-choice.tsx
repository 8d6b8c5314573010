"use client";

import type { ReactNode } from "react";
import { type Anchors, RUBRIC_LEVEL_NAMES, RUBRIC_LEVELS } from "@/lib/domain/rubrics/levels";
import type { Score } from "@/lib/domain/scoring/score";
import { ScoreStone } from "../live/score-stone";
import { classNames } from "../ui/class-names";

/**
 * The four levels and "not assessed" in one row: pressing the chosen one again clears it, so they are no radios.
 * What a press makes of the score is for `onPress` to say.
 */
export function ScoreChoice({
  name,
  anchors,
  score,
  disabled,
  onPress,
}: {
  name: string;
  anchors: Anchors | null;
  score: Score | null;
  disabled: boolean;
  onPress: (score: Score) => void;
}) {
  return (
    <fieldset aria-label={`Score for ${name}`} className="flex items-center gap-1.5 max-tablet:basis-full">
      {RUBRIC_LEVELS.map((level) => (
        <Choice
          key={level}
          label={`${level}, ${RUBRIC_LEVEL_NAMES[level]}`}
          hint={anchors?.[level]}
          chosen={score === level}
          disabled={disabled}
          onChoose={() => onPress(level)}
        >
          {score === level ? <ScoreStone score={level} silent /> : <OpenStone>{level}</OpenStone>}
        </Choice>
      ))}
      <Choice label="Not assessed" chosen={score === 0} disabled={disabled} onChoose={() => onPress(0)}>
        {score === 0 ? <ScoreStone score={0} silent /> : <OpenStone>–</OpenStone>}
      </Choice>
    </fieldset>
  );
}

/** A level that was not chosen: its digit without ink. */
function OpenStone({ children }: { children: ReactNode }) {
  return (
    <span
      aria-hidden
      className="grid size-6 place-items-center rounded-chip border border-line text-secondary text-muted tabular-nums"
    >
      {children}
    </span>
  );
}

function Choice({
  label,
  hint,
  chosen,
  disabled,
  onChoose,
  children,
}: {
  label: string;
  hint?: string | undefined;
  chosen: boolean;
  disabled: boolean;
  onChoose: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-pressed={chosen}
      aria-label={label}
      title={hint}
      disabled={disabled}
      onClick={onChoose}
      className={classNames(
        "grid size-9 place-items-center rounded-control border transition-[border-color,opacity] pointer-coarse:size-11",
        chosen ? "border-accent ring-1 ring-accent" : "border-transparent enabled:hover:border-control",
      )}
    >
      {children}
    </button>
  );
}
