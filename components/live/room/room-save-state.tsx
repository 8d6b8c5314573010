import { SaveState, type SaveStatus } from "../save-state";
import type { UnfiledPlace } from "../unfiled-store";
import { useLasting } from "../use-lasting";
import type { LiveRoom } from "../use-room";

/** "Saving…" shows only when it takes this long, else the words would flicker at every key. */
const SHOW_SAVING_AFTER_MS = 400;

/** The save state of the room: "Saved" only when the server has committed everything, a line just begun included. */
export function RoomSaveState({
  live,
  readOnly,
  begun = "nowhere",
}: {
  live: Pick<LiveRoom, "waiting" | "link" | "connection" | "savedAt">;
  readOnly: boolean;
  /** Where lines are that were begun and not filed. */
  begun?: UnfiledPlace;
}) {
  const saving = live.waiting > 0 && live.link === "fine";
  const slow = useLasting(saving, SHOW_SAVING_AFTER_MS);
  return <SaveState status={statusOf(live, readOnly, saving && slow, begun)} />;
}

function statusOf(
  live: Pick<LiveRoom, "waiting" | "link" | "connection" | "savedAt">,
  readOnly: boolean,
  slow: boolean,
  begun: UnfiledPlace,
): SaveStatus {
  if (live.waiting > 0 && live.link !== "fine") return { kind: "offline", changes: live.waiting };
  if (slow) return { kind: "saving" };
  if (live.connection === "lost" || live.connection === "closed") return { kind: "offline", changes: 0 };
  if (readOnly) return { kind: "read-only" };
  if (begun !== "nowhere") return { kind: "unfiled", onDevice: begun === "device" };
  return { kind: "saved", at: live.savedAt };
}
