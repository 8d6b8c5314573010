import type { Duration } from "@/lib/domain/shared/time";
import type { Agenda } from "./agenda";
import { elapsed } from "./clock";
import type { Logged, RoomOp } from "./op";
import { applyRoomOp } from "./projection";
import { WAITING_ROOM } from "./state";

/** One thing that happened in the room. `atMs`: reading of the interview clock. */
export type Moment = { readonly atMs: Duration } & (
  | { readonly kind: "on"; readonly entry: string }
  /** `forMs` is null where it was never resumed. */
  | { readonly kind: "paused"; readonly forMs: Duration | null }
  | { readonly kind: "thinking" }
  | { readonly kind: "time-added"; readonly minutes: number }
  | { readonly kind: "set-aside"; readonly entry: string; readonly skipped: boolean }
  | { readonly kind: "reworded"; readonly entry: string; readonly text: string }
  | { readonly kind: "lead-passed"; readonly to: string }
  | { readonly kind: "ended"; readonly by: "lead" | "itself" }
);

/** What happened in the room, in its order, told from its log alone. `agenda` is the kit's own. */
export function momentsOf(log: readonly Logged<RoomOp>[], agenda: Agenda): readonly Moment[] {
  let room = WAITING_ROOM;
  return log.flatMap((op, index): Moment[] => {
    const atMs = elapsed(room.clock, op.at);
    const before = room;
    room = applyRoomOp(room, op, agenda);
    switch (op.type) {
      case "interview.start":
      case "interview.move":
      case "entry.add":
        return room.current === null || room.current === before.current
          ? []
          : [{ atMs, kind: "on", entry: room.current }];
      case "interview.pause": {
        const resumed = log.slice(index + 1).find(({ type }) => type === "interview.resume");
        return [{ atMs, kind: "paused", forMs: resumed ? resumed.at - op.at : null }];
      }
      case "candidate.think":
        return op.on ? [{ atMs, kind: "thinking" }] : [];
      case "interview.add-time":
        return [{ atMs, kind: "time-added", minutes: op.minutes }];
      case "entry.skip":
        return [{ atMs, kind: "set-aside", entry: op.entry, skipped: op.skipped }];
      case "entry.reword":
        return op.text === "" ? [] : [{ atMs, kind: "reworded", entry: op.entry, text: op.text }];
      case "lead.pass":
        return [{ atMs, kind: "lead-passed", to: op.to }];
      case "interview.end":
        return [{ atMs, kind: "ended", by: "lead" }];
      case "interview.expire":
        return [{ atMs, kind: "ended", by: "itself" }];
      default:
        return [];
    }
  });
}
