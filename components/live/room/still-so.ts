import type { RoomState } from "@/lib/domain/interviews/state";

/** Whether Undo still undoes what was done: the question is as it was put, and was not brought on since. */
export function stillPut(
  room: Pick<RoomState, "skipped" | "current">,
  entry: string,
  skipped: boolean,
): boolean {
  return room.skipped.includes(entry) === skipped && room.current !== entry;
}

/** Whether Undo still takes the lead from whom it was passed to, and from nobody else. */
export function stillLeads(room: Pick<RoomState, "leadSeat">, seat: string): boolean {
  return room.leadSeat === seat;
}
