import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import type { OneWindow } from "./one-window";

/** While another window writes for this seat, with the way to take over. Nothing otherwise. */
export function ElsewhereNotice({ window }: { window: OneWindow }) {
  if (window.place !== "elsewhere") return null;
  return (
    <Notice
      tone="warn"
      live
      title="Active in another window"
      action={
        <Button size="small" onClick={window.useHere}>
          Use here
        </Button>
      }
    >
      You write and score there, and this page follows. What you began stays begun.
    </Notice>
  );
}
