import { type Duration, HOUR, type Instant } from "@/lib/domain/shared/time";
import type { Agenda } from "./agenda";
import { allowance, type RoomState } from "./state";

/** How long after its time was up an interview that nobody ends closes itself. By the wall, pauses included. */
export const FORGOTTEN_AFTER: Duration = 2 * HOUR;

/** When it will close itself unless somebody ends it or adds time; null while it is not running. */
export function closesItselfAt(
  room: Pick<RoomState, "status" | "startedAt" | "addedMs">,
  agenda: Agenda,
): Instant | null {
  const running = room.status === "live" || room.status === "paused";
  return running && room.startedAt !== null
    ? room.startedAt + allowance(room, agenda) + FORGOTTEN_AFTER
    : null;
}

export function isForgotten(
  room: Pick<RoomState, "status" | "startedAt" | "addedMs">,
  agenda: Agenda,
  now: Instant,
): boolean {
  const at = closesItselfAt(room, agenda);
  return at !== null && now >= at;
}
