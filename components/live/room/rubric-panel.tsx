import type { PanelItem } from "@/lib/domain/interviews/panel-view";
import type { Score } from "@/lib/domain/scoring/score";
import { Button } from "../../ui/button";
import { AnchorGroup } from "../anchor-card";

/** The four anchors in full. Choosing the chosen one again takes the score back. */
export function RubricPanel({
  item,
  score,
  evidence,
  onPress,
  disabled,
  submitted,
}: {
  item: PanelItem;
  score: Score | null;
  evidence: number;
  /** Pressed, not chosen: what a second press means is the owner's to say. */
  onPress: (pressed: Score) => void;
  disabled: boolean;
  /** One's own card is in; for a shadow, closed. */
  submitted: boolean;
}) {
  const chosen = score === null || score === 0 ? null : score;
  return (
    <>
      <h3 className="px-1 pb-2 text-meta font-semibold text-muted">{item.title}</h3>
      <AnchorGroup
        label={`Score for ${item.title}`}
        anchors={item.anchors}
        chosen={chosen}
        disabled={disabled}
        onChoose={onPress}
      />
      <Button
        size="small"
        variant="quiet"
        className="mt-2"
        aria-pressed={score === 0}
        disabled={disabled}
        onClick={() => onPress(0)}
      >
        {score === 0 ? "Not assessed, chosen" : "Not assessed"}
      </Button>
      <p className="mt-2 px-1 text-secondary text-muted">
        {evidenceWords(evidence)}{" "}
        {submitted
          ? "Yours is closed: nothing here can be changed."
          : "You see nothing of the others’ before your own scorecard is submitted; the debrief opens when every scorecard is in."}
      </p>
    </>
  );
}

function evidenceWords(count: number): string {
  if (count === 0) return "No evidence attached yet.";
  return count === 1 ? "1 piece of evidence attached." : `${count} pieces of evidence attached.`;
}
