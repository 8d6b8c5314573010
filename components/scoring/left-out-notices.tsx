import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import type { LeftOut } from "./use-card";

/** What was begun on this device and is not in the card, as it was handed in without it: shown until it is closed. */
export function LeftOutNotices({ leftOut }: { leftOut: readonly LeftOut[] }) {
  return leftOut.map(({ id, words, forget }) => (
    <Notice
      key={id}
      tone="warn"
      title="Begun on this device, and not in your scorecard"
      action={
        <Button size="small" onClick={forget}>
          Remove it from this device
        </Button>
      }
    >
      The card was submitted without it. Your words: <q className="select-all">{words}</q>
    </Notice>
  ));
}
