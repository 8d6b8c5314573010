import { ok, type Result, refuse } from "@/lib/domain/shared/result";
import { allIn, type Owed } from "./reveal";

export const EXCUSE_REASON_MIN = 10;
export const EXCUSE_REASON_MAX = 1_000;

/** Somebody who owed a scorecard and was let off: by whom and why is for the whole panel to read. */
export type Excused = { readonly name: string; readonly by: string | null; readonly reason: string | null };

export const EXCUSE_REFUSALS = ["card-in", "last-scorecard"] as const;
export type ExcuseRefusal = (typeof EXCUSE_REFUSALS)[number];

/**
 * Lets one seat off its scorecard, and says whether that opens the debrief. Refused when the card is in, and for
 * the last card of a panel that handed in none: a debrief needs one.
 */
export function excuse(
  seatId: string,
  panel: readonly Owed[],
): Result<{ readonly opens: boolean }, ExcuseRefusal> {
  if (panel.some((one) => one.seatId === seatId && one.submitted)) return refuse("card-in");
  const after = panel.map((one) => (one.seatId === seatId ? { ...one, excused: true } : one));
  const opens = allIn(after);
  if (opens && !after.some((one) => one.owes && one.submitted)) return refuse("last-scorecard");
  return ok({ opens });
}
