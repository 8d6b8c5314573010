/** Fields of the minutes for hello and goodbye. */
export const FRAME_FIELDS = ["openingMinutes", "closingMinutes"] as const;
/** Beside them in an address: `own` once somebody typed them, so that another length leaves them alone. */
export const FRAME_MARK = "frame";
export const OWN_FRAME = "own";

/**
 * Makes a form's entries follow from what was changed last: minutes for hello and goodbye that an offer brought go
 * with the length they were for, those that somebody typed stay. `changed` is the field's name; in a loop it and its
 * neighbours begin with their round: `design.minutes`.
 */
export function followFrame(address: URLSearchParams, changed: string): void {
  const start = changed.slice(0, changed.lastIndexOf(".") + 1);
  const field = changed.slice(start.length);
  const [mark, frame] = [start + FRAME_MARK, FRAME_FIELDS.map((name) => start + name)];
  if (FRAME_FIELDS.some((name) => name === field)) {
    if (frame.some((name) => address.get(name))) address.set(mark, OWN_FRAME);
    else address.delete(mark);
  }
  if (field === "minutes" && address.get(mark) !== OWN_FRAME) for (const name of frame) address.delete(name);
}
