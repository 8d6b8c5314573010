"use client";

import type { ReactNode } from "react";
import { type Anchors, RUBRIC_LEVELS } from "@/lib/domain/rubrics/levels";
import type { Score } from "@/lib/domain/scoring/score";
import { ScoreStone } from "../live/score-stone";
import { Tag } from "../ui/tag";
import { ScoreChoice } from "./score-choice";

/** One score to check: the level, the words of its anchor, and below them what was heard and why, as children. */
export function TargetCard({
  id,
  name,
  anchors,
  score,
  unasked,
  locked,
  onPress,
  children,
}: {
  id: string;
  name: string;
  anchors: Anchors | null;
  score: Score | null;
  /** Why no score is owed, in two or three words; null where one is. */
  unasked: string | null;
  locked: boolean;
  onPress: (score: Score) => void;
  children: ReactNode;
}) {
  return (
    <section id={id} aria-label={name} tabIndex={-1} className="scroll-mt-16 py-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 font-semibold wrap-anywhere">
          {name}
          {unasked !== null && <Tag>{unasked}</Tag>}
        </h3>
        <ScoreChoice name={name} anchors={anchors} score={score} disabled={locked} onPress={onPress} />
      </div>
      <p className="mt-1 text-secondary text-muted">{heardWords(score, anchors, unasked !== null, locked)}</p>
      {anchors && (
        <details className="mt-2 text-secondary">
          <summary className="cursor-pointer text-muted">All four anchors</summary>
          <dl className="mt-1 flex flex-col gap-1">
            {RUBRIC_LEVELS.map((level) => (
              <div key={level} className="flex items-start gap-2">
                <dt className="shrink-0">
                  <ScoreStone score={level} />
                </dt>
                <dd>{anchors[level]}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {children}
    </section>
  );
}

function heardWords(score: Score | null, anchors: Anchors | null, unasked: boolean, locked: boolean): string {
  if (score === 0) return "Not assessed: left out of every average.";
  if (score !== null) return anchors?.[score] ?? "";
  if (!unasked) return "No score yet.";
  return locked ? "Nobody asked it, so there is no score." : "No score is needed. You may still give one.";
}
