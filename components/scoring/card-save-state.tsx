import { RoomSaveState, type SavedSoFar } from "../live/room/room-save-state";
import type { UnfiledPlace } from "../live/unfiled-store";

/** The save state of a scorecard: a text that is begun is kept on the device, and not saved before its field is left. */
export function CardSaveState({
  live,
  readOnly,
  begun,
}: {
  live: SavedSoFar;
  readOnly: boolean;
  begun: UnfiledPlace;
}) {
  const cut = live.connection === "lost" || live.connection === "closed";
  if (readOnly || cut || live.waiting + live.disputes.length > 0 || begun !== "device")
    return <RoomSaveState live={live} readOnly={readOnly} begun={begun} />;
  return (
    <p role="status" className="text-secondary text-muted">
      Kept, not saved yet
    </p>
  );
}
