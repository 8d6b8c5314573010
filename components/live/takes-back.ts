import type { LiveOp } from "./live-op";

/** Whether a change only takes back one that never was: alone, it would take away minutes that somebody added before. */
export function takesBack(op: LiveOp, lost: readonly LiveOp[]): boolean {
  if (op.type !== "interview.add-time" || op.minutes >= 0) return false;
  return lost.some((one) => one.type === "interview.add-time" && one.minutes === -op.minutes);
}
