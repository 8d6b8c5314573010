import { SaveState, type SaveStatus } from "../save-state";
import type { UnfiledPlace } from "../unfiled-store";
import { useLasting } from "../use-lasting";
import type { LiveRoom } from "../use-room";

/** "Saving…" shows only when it takes this long, else the words would flicker at every key. */
const SHOW_SAVING_AFTER_MS = 400;

export type SavedSoFar = Pick<
  LiveRoom,
  "waiting" | "failing" | "disputes" | "link" | "connection" | "savedAt" | "retry"
>;

/** The save state of the room: "Saved" only when the server has committed everything, a line just begun included. */
export function RoomSaveState({
  live,
  readOnly,
  begun = "nowhere",
}: {
  live: SavedSoFar;
  readOnly: boolean;
  /** Where lines are that were begun and not filed. */
  begun?: UnfiledPlace;
}) {
  const saving = live.waiting > 0 && live.link === "fine";
  const slow = useLasting(saving, SHOW_SAVING_AFTER_MS);
  return <SaveState status={statusOf(live, readOnly, saving && slow, begun)} />;
}

function statusOf(live: SavedSoFar, readOnly: boolean, slow: boolean, begun: UnfiledPlace): SaveStatus {
  if (live.failing.length > 0 || (live.waiting > 0 && live.link === "failing"))
    return { kind: "failed", onRetry: live.retry };
  if (live.waiting > 0 && live.link !== "fine") return { kind: "offline", changes: live.waiting };
  if (slow) return { kind: "saving" };
  if (live.connection === "lost" || live.connection === "closed") return { kind: "offline", changes: 0 };
  if (live.disputes.length > 0) return { kind: "undecided" };
  if (readOnly) return { kind: "read-only" };
  if (begun !== "nowhere") return { kind: "unfiled", onDevice: begun === "device" };
  return { kind: "saved", at: live.savedAt };
}
