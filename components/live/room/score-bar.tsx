import type { PanelItem } from "@/lib/domain/interviews/panel-view";
import type { RubricLevel } from "@/lib/domain/rubrics/levels";
import type { Score } from "@/lib/domain/scoring/score";
import { Button } from "../../ui/button";
import { Dialog, DialogClose } from "../../ui/dialog";
import { AnchorGroup } from "../anchor-card";

/** On a phone: four keys at the thumb, the anchors in full one tap away. */
export function ScoreBar({
  item,
  score,
  onScore,
  disabled,
}: {
  item: PanelItem;
  score: Score | null;
  onScore: (score: Score | null) => void;
  disabled: boolean;
}) {
  const chosen = score === null || score === 0 ? null : score;
  const choose = (level: RubricLevel) => onScore(level === score ? null : level);
  return (
    <div className="border-t border-line bg-sunken px-3 pt-2 pb-[max(0.75rem,env(safe-area-inset-bottom))] room:hidden">
      <div className="mb-1 flex items-center justify-between gap-2">
        <Dialog
          title={item.title}
          trigger={
            <Button variant="quiet" size="small">
              Anchors
            </Button>
          }
          footer={
            <DialogClose>
              <Button>Close</Button>
            </DialogClose>
          }
        >
          <AnchorGroup
            label={`Score for ${item.title}`}
            anchors={item.anchors}
            chosen={chosen}
            disabled={disabled}
            onChoose={choose}
          />
        </Dialog>
        <Button
          variant="quiet"
          size="small"
          aria-pressed={score === 0}
          disabled={disabled}
          onClick={() => onScore(score === 0 ? null : 0)}
        >
          {score === 0 ? "Not assessed, chosen" : "Not assessed"}
        </Button>
      </div>
      <AnchorGroup
        layout="key"
        label={`Score for ${item.title}`}
        anchors={item.anchors}
        chosen={chosen}
        disabled={disabled}
        onChoose={choose}
      />
    </div>
  );
}
