"use client";

import { type ReactNode, useId, useState } from "react";
import { type Anchors, RUBRIC_LEVEL_NAMES, RUBRIC_LEVELS } from "@/lib/domain/rubrics/levels";
import { EVIDENCE_TEXT_MAX, type Evidence } from "@/lib/domain/scoring/evidence";
import type { Score } from "@/lib/domain/scoring/score";
import { EvidenceLine } from "../live/evidence-line";
import { ScoreStone } from "../live/score-stone";
import { classNames } from "../ui/class-names";

/** One score to check: the level, the words of its anchor, the evidence, and one sentence on why. */
export function TargetCard({
  id,
  name,
  anchors,
  score,
  reason,
  evidence,
  locked,
  submitted,
  onScore,
  onReason,
}: {
  id: string;
  name: string;
  anchors: Anchors | null;
  score: Score | null;
  reason: string;
  evidence: readonly Evidence[];
  locked: boolean;
  /** Nothing can be written any more: what was written reads as text. */
  submitted: boolean;
  onScore: (score: Score | null) => void;
  onReason: (text: string) => void;
}) {
  const reasonId = useId();
  const [text, setText] = useState<string | null>(null);
  const heard = score === null || score === 0 ? null : (anchors?.[score] ?? null);
  return (
    <section id={id} aria-label={name} className="scroll-mt-16 py-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 className="font-semibold">{name}</h3>
        <div
          role="radiogroup"
          aria-label={`Score for ${name}`}
          className="flex items-center gap-1.5 max-tablet:basis-full"
        >
          {RUBRIC_LEVELS.map((level) => (
            <Choice
              key={level}
              label={`${level}, ${RUBRIC_LEVEL_NAMES[level]}`}
              hint={anchors?.[level]}
              chosen={score === level}
              disabled={locked}
              onChoose={() => onScore(score === level ? null : level)}
            >
              {score === level ? <ScoreStone score={level} silent /> : <OpenStone>{level}</OpenStone>}
            </Choice>
          ))}
          <Choice
            label="Not assessed"
            chosen={score === 0}
            disabled={locked}
            onChoose={() => onScore(score === 0 ? null : 0)}
          >
            {score === 0 ? <ScoreStone score={0} silent /> : <OpenStone>–</OpenStone>}
          </Choice>
        </div>
      </div>
      <p className="mt-1 text-secondary text-muted">
        {heard ?? (score === 0 ? "Not assessed: left out of every average." : "No score yet.")}
      </p>
      {evidence.length > 0 && (
        <ul className="mt-2">
          {evidence.map((line) => (
            <EvidenceLine key={line.id} {...line} />
          ))}
        </ul>
      )}
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
      {submitted ? (
        reason && <p className="mt-3 wrap-anywhere">{reason}</p>
      ) : (
        <>
          <label htmlFor={reasonId} className="mt-3 block text-secondary text-muted">
            Why, in one sentence (optional)
          </label>
          <textarea
            id={reasonId}
            rows={1}
            readOnly={locked}
            maxLength={EVIDENCE_TEXT_MAX}
            value={text ?? reason}
            onChange={(event) => setText(event.target.value)}
            onBlur={() => {
              if (text !== null && text.trim() !== reason) onReason(text.trim());
              setText(null);
            }}
            className="mt-1 field-sizing-content block min-h-8 w-full rounded-control border border-control bg-raised px-2 py-1 pointer-coarse:text-reading"
          />
        </>
      )}
    </section>
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
    // biome-ignore lint/a11y/useSemanticElements: pressing the chosen level again clears it, which a native radio cannot do.
    <button
      type="button"
      role="radio"
      aria-checked={chosen}
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
