import { EXCUSE_REASON_MIN } from "@/lib/domain/scoring/excuse";

export type Missing = { readonly seatId: string; readonly name: string };

/**
 * Who is chosen to be excused, among those still waited for. The list changes while somebody writes: whoever handed
 * in meanwhile is `gone`, and nobody takes their place.
 */
export function excuseChoice(
  seatId: string,
  missing: readonly Missing[],
): { readonly chosen: Missing | null; readonly gone: boolean } {
  const chosen = missing.find((one) => one.seatId === seatId) ?? null;
  return { chosen, gone: seatId !== "" && chosen === null };
}

/** What to ask about once there is something whole to ask about; what is missing is for the form to say. */
export function wholeExcuse(
  chosen: Missing | null,
  reason: string,
): { readonly seatId: string; readonly name: string; readonly reason: string } | null {
  const written = reason.trim();
  return chosen !== null && written.length >= EXCUSE_REASON_MIN ? { ...chosen, reason: written } : null;
}
