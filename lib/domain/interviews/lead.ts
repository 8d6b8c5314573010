import { type PanelRole, ROOM_OP_ROLES, type RoomOp } from "./op";
import type { RoomState } from "./state";

type Seat = { readonly id: string; readonly role: PanelRole };

/** Whether this seat leads now: the one the lead was passed to, else the one with the role. */
export function leads(room: Pick<RoomState, "leadSeat">, seat: Seat): boolean {
  return room.leadSeat === null ? seat.role === "lead" : room.leadSeat === seat.id;
}

/** The role a seat has at this moment: whoever passed the lead on is an interviewer like the others. */
export function roleNow(room: Pick<RoomState, "leadSeat">, seat: Seat): PanelRole {
  if (leads(room, seat)) return "lead";
  return seat.role === "lead" ? "interviewer" : seat.role;
}

/**
 * Whether this seat may take this step in the room now. `panel`: everybody in it. The lead may be passed to an
 * interviewer only; an interviewer may take it for themselves, which everybody sees.
 */
export function mayTakeStep(
  room: Pick<RoomState, "leadSeat">,
  seat: Seat,
  op: RoomOp,
  panel: readonly Seat[],
): boolean {
  const role = roleNow(room, seat);
  if (!ROOM_OP_ROLES[op.type].includes(role)) return false;
  if (op.type !== "lead.pass") return true;
  const next = panel.find(({ id }) => id === op.to);
  if (next?.role !== "lead" && next?.role !== "interviewer") return false;
  return role === "lead" || op.to === seat.id;
}
