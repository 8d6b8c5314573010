import type { PanelRole } from "./op";
import type { InterviewStatus } from "./state";

/** What an interview asks of one member of its organisation now. */
export type MyPart = "enter" | "finish-scorecard" | "close-scores" | "read-debrief" | "none";

/** Whether a part in the panel comes with a scorecard of one's own. */
export function owesScorecard(role: PanelRole): boolean {
  return role === "lead" || role === "interviewer";
}

/** Whether a part in the panel comes with scores, also with some that count nowhere. */
export function mayScore(role: PanelRole): boolean {
  return owesScorecard(role) || role === "shadow";
}

/** Whether a part in the panel comes with private notes. */
export function mayNote(role: PanelRole): boolean {
  return mayScore(role) || role === "observer";
}

/** `seat` is null for somebody who is not on the panel: they may read the debrief of an ended one. */
export function myPart(one: {
  readonly status: InterviewStatus;
  readonly seat: PanelRole | null;
  readonly submitted: boolean;
  /** Let off the scorecard: there is none to finish. */
  readonly excused: boolean;
}): MyPart {
  if (one.status !== "ended") return one.seat === null ? "none" : "enter";
  const owes = one.seat !== null && owesScorecard(one.seat) && !one.submitted && !one.excused;
  if (one.seat === "shadow" && !one.submitted) return "close-scores";
  return owes ? "finish-scorecard" : "read-debrief";
}
