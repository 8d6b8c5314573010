"use client";

import { type KeyboardEvent, useRef } from "react";
import {
  type Anchors,
  RUBRIC_LEVEL_NAMES,
  RUBRIC_LEVELS,
  type RubricLevel,
} from "@/lib/domain/rubrics/levels";
import { classNames } from "../ui/class-names";
import { ScoreStone } from "./score-stone";

type Layout = "card" | "key";

/** One level of a rubric that can be chosen: digit, name and what one would hear. `key` is the thumb-sized form without the text. */
export function AnchorCard({
  level,
  text,
  chosen,
  onChoose,
  disabled,
  tabIndex,
  layout = "card",
}: {
  level: RubricLevel;
  text: string;
  chosen: boolean;
  onChoose?: ((level: RubricLevel) => void) | undefined;
  disabled?: boolean | undefined;
  tabIndex?: number;
  layout?: Layout;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: pressing the chosen level again clears it, which a native radio cannot do.
    <button
      type="button"
      role="radio"
      aria-checked={chosen}
      data-level={level}
      tabIndex={tabIndex}
      disabled={disabled}
      onClick={() => onChoose?.(level)}
      className={classNames(
        "rounded-card border transition-[background-color,border-color,transform] active:scale-[.99] enabled:hover:border-control",
        chosen ? "border-s3-mark bg-raised ring-1 ring-s3-mark" : "border-line bg-surface",
        chosen && "forced-colors:outline-2 forced-colors:-outline-offset-2 forced-colors:outline-[Highlight]",
        layout === "card"
          ? "flex w-full items-start gap-4 p-3 text-left"
          : "flex min-h-16 min-w-0 flex-col items-center justify-center gap-1 px-1 py-2",
      )}
    >
      <ScoreStone score={level} size="medium" silent />
      <span className="min-w-0">
        <span className={classNames("block", layout === "card" ? "font-semibold" : "text-meta font-medium")}>
          <span className="sr-only">{level}, </span>
          {RUBRIC_LEVEL_NAMES[level]}
          {chosen && <span className="sr-only">, chosen</span>}
        </span>
        <span className={layout === "card" ? "block text-secondary text-muted" : "sr-only"}>{text}</span>
      </span>
    </button>
  );
}

/** The four anchors of a rubric as one radio group: arrow keys move the choice, Space and Enter press it. */
export function AnchorGroup({
  label,
  anchors,
  chosen,
  onChoose,
  disabled,
  layout = "card",
}: {
  /** What is being scored, for screen readers: the question or competency. */
  label: string;
  anchors: Anchors;
  chosen: RubricLevel | null;
  /** Called with the chosen level again when it is pressed twice: the owner decides whether that clears it. */
  onChoose?: ((level: RubricLevel) => void) | undefined;
  disabled?: boolean;
  layout?: Layout;
}) {
  const group = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent) {
    const step = STEPS[event.key];
    const from = (event.target as HTMLElement).dataset.level;
    if (step === undefined || from === undefined) return;
    event.preventDefault();
    const at = RUBRIC_LEVELS.findIndex((level) => String(level) === from);
    const next = RUBRIC_LEVELS[(at + step + RUBRIC_LEVELS.length) % RUBRIC_LEVELS.length];
    group.current?.querySelector<HTMLElement>(`[data-level="${next}"]`)?.focus();
  }

  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={label}
      onKeyDown={move}
      className={layout === "card" ? "flex flex-col gap-2" : "grid grid-cols-4 gap-1.5"}
    >
      {RUBRIC_LEVELS.map((level) => (
        <AnchorCard
          key={level}
          level={level}
          text={anchors[level]}
          chosen={chosen === level}
          onChoose={onChoose}
          disabled={disabled}
          tabIndex={level === (chosen ?? 1) ? 0 : -1}
          layout={layout}
        />
      ))}
    </div>
  );
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
