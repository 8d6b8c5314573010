import type { Agenda } from "./agenda";
import type { Logged, RoomOp } from "./op";
import { type RoomState, WAITING_ROOM } from "./state";
import { decide } from "./transition";

/** Applies one logged op. The log holds only accepted ops: a refusal here means the log is not ours. */
export function applyRoomOp(room: RoomState, op: Logged<RoomOp>, agenda: Agenda): RoomState {
  const decided = decide(room, op, agenda, op.at);
  if (!decided.ok) throw new Error(`op ${op.seq} (${op.type}) does not follow: ${decided.reason}`);
  return decided.value;
}

/** The room as the whole log says it is. The same function runs on the server and in the browser. */
export function foldRoom(ops: readonly Logged<RoomOp>[], agenda: Agenda): RoomState {
  return ops.reduce((room, op) => applyRoomOp(room, op, agenda), WAITING_ROOM);
}
