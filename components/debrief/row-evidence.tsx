"use client";

import { useEffect, useRef } from "react";
import type { Anchors } from "@/lib/domain/rubrics/levels";
import type { Correction } from "@/lib/domain/scoring/correction";
import { type Evidence, inTimeOrder } from "@/lib/domain/scoring/evidence";
import { questionOf, type Target } from "@/lib/domain/scoring/score";
import type { Rating } from "@/lib/domain/scoring/scorecard";
import type { SecondRating } from "@/lib/domain/scoring/second-rating";
import type { VoidEvent } from "@/lib/domain/scoring/voided";
import { EvidenceLine } from "../live/evidence-line";
import { ScoreStone } from "../live/score-stone";
import { type CorrectionFrame, ScoreCorrection } from "../scoring/correction-form";
import { ScoreChanges } from "./changed-mark";
import { RowScore } from "./row-score";
import { SecondRatings } from "./second-ratings";
import { VoidMark } from "./void-mark";

export type PersonCard = {
  readonly seatId: string;
  readonly name: string;
  readonly ratings: readonly Rating[];
  readonly evidence: readonly Evidence[];
  /** Whether the reader wrote it. */
  readonly mine: boolean;
  readonly revision: number;
  readonly corrections: readonly Correction[];
};

/** One row opened, and brought into sight: what each level sounds like, then everybody's level, reason and evidence side by side. */
export function RowEvidence({
  name,
  anchors,
  target,
  voided,
  cards,
  secondRatings,
  correcting,
}: {
  name: string;
  anchors: Anchors | null;
  target: Target;
  /** By what the question is void; null while it counts. */
  voided: VoidEvent | null;
  cards: readonly PersonCard[];
  /** Given question by question, of every row. */
  secondRatings: readonly SecondRating[];
  /** How one's own score is changed; null once nothing can be. */
  correcting: Omit<CorrectionFrame, "revision"> | null;
}) {
  const slug = questionOf(target);
  const section = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row opens in the same place.
  useEffect(() => {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    section.current?.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
  }, [target]);
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label={`Evidence for ${name}`}
      className="mt-6 scroll-my-4 rounded-card border border-line bg-surface p-4"
    >
      <h2 className="text-h3 font-semibold">{name}</h2>
      {voided && <VoidMark voided={voided} />}
      {anchors && (
        <dl className="mt-3 grid gap-3 tablet:grid-cols-2 room:grid-cols-4">
          {([1, 2, 3, 4] as const).map((level) => (
            <div key={level} className="flex items-start gap-2 text-secondary">
              <dt className="shrink-0">
                <ScoreStone score={level} />
              </dt>
              <dd className="text-muted">{anchors[level]}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="mt-4 grid gap-x-8 gap-y-6 border-t border-line pt-4 tablet:grid-cols-2 room:grid-cols-3">
        {cards.map((card) => {
          const rating = card.ratings.find((one) => one.target === target);
          const lines = card.evidence.filter((line) => line.entry === slug);
          // What was heard is noted by question: a competency has reasons only.
          const silence = slug !== null ? "No evidence noted." : rating?.reason ? null : "No reason written.";
          return (
            <div key={card.seatId} className="min-w-0">
              <h3 className="flex items-center gap-2 font-semibold">
                <RowScore score={rating?.score ?? null} /> {card.name}
              </h3>
              {rating?.reason && <p className="mt-2 wrap-anywhere">{rating.reason}</p>}
              {lines.length > 0 ? (
                <ul className="mt-2">
                  {inTimeOrder(lines).map((line) => (
                    <EvidenceLine key={line.id} {...line} />
                  ))}
                </ul>
              ) : (
                silence && <p className="mt-2 text-secondary text-muted">{silence}</p>
              )}
              <ScoreChanges target={target} corrections={card.corrections} />
              {card.mine && correcting && rating && (
                <ScoreCorrection
                  key={`${target} ${card.revision}`}
                  {...correcting}
                  revision={card.revision}
                  target={target}
                  name={name}
                  score={rating.score}
                />
              )}
            </div>
          );
        })}
      </div>
      <SecondRatings target={target} ratings={secondRatings} />
    </section>
  );
}
