"use client";

import type { PanelItem } from "@/lib/domain/interviews/panel-view";
import type { DraftScorecard } from "@/lib/domain/scoring/draft";
import { questionOf, type Target } from "@/lib/domain/scoring/score";
import { describeTarget } from "@/lib/domain/scoring/target-names";
import type { SaidVoid } from "@/lib/domain/scoring/voided";
import { CardLines } from "./card-lines";
import { targetAnchor } from "./missing-parts";
import { ReasonField } from "./reason-field";
import { TargetCard } from "./target-card";
import type { Card } from "./use-card";
import { VoidedNote } from "./voided-note";

/** One target on the sheet: its score, for a question what was heard, and why. */
export function TargetPart({
  target,
  voided,
  card,
  draft,
  items,
}: {
  target: Target;
  /** Null for what counts. */
  voided: SaidVoid | null;
  card: Card;
  draft: DraftScorecard;
  items: readonly PanelItem[];
}) {
  const { name, anchors } = describeTarget(target, items);
  const slug = questionOf(target);
  const reason = draft.reasons[target] ?? "";
  const unasked = card.unasked.includes(target);
  return (
    <TargetCard
      id={targetAnchor(target)}
      name={name}
      anchors={anchors}
      score={draft.scores[target] ?? null}
      unasked={unasked ? (card.ended ? "Not asked" : "Not asked yet") : null}
      locked={card.locked}
      onPress={(score) => card.press(target, score)}
    >
      {voided && (
        <div className="mt-3">
          <VoidedNote
            voided={voided}
            follows={
              card.submitted
                ? "Your score and your notes on it stay as you gave them."
                : "It can still be scored, or left as “Not assessed”."
            }
          />
        </div>
      )}
      {slug !== null && (
        <CardLines
          entry={slug}
          name={name}
          lines={draft.evidence.filter((line) => line.entry === slug)}
          begun={card.begun}
          locked={card.locked}
          onRemove={card.removeLine}
          moving={card.moving}
        />
      )}
      {card.submitted ? (
        reason && <p className="mt-3 wrap-anywhere">{reason}</p>
      ) : (
        <ReasonField target={target} reason={reason} begun={card.begun} readOnly={card.locked} />
      )}
    </TargetCard>
  );
}
