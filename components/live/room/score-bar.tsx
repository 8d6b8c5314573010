import type { PanelItem } from "@/lib/domain/interviews/panel-view";
import type { Score } from "@/lib/domain/scoring/score";
import { Button } from "../../ui/button";
import { Dialog, DialogClose } from "../../ui/dialog";
import { AnchorGroup } from "../anchor-card";

/** On a phone: four keys at the thumb, the anchors in full one tap away. */
export function ScoreBar({
  item,
  score,
  onPress,
  disabled,
}: {
  item: PanelItem;
  score: Score | null;
  /** Pressed, not chosen: what a second press means is the owner's to say. */
  onPress: (pressed: Score) => void;
  disabled: boolean;
}) {
  const chosen = score === null || score === 0 ? null : score;
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
            onChoose={onPress}
          />
        </Dialog>
        <Button
          variant="quiet"
          size="small"
          aria-pressed={score === 0}
          disabled={disabled}
          onClick={() => onPress(0)}
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
        onChoose={onPress}
      />
    </div>
  );
}
