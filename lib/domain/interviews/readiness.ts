import { owesScorecard } from "./my-part";
import type { PanelRole } from "./op";

/** Who is there before an interview starts. Nothing of it says what anybody does. */
export type Readiness = {
  readonly candidate: { readonly joined: boolean; readonly here: boolean; readonly devices: number };
  /** Lead and interviewers; shadows and observers are waited for by nobody. */
  readonly interviewers: readonly { readonly id: string; readonly name: string; readonly here: boolean }[];
  /** How often its time or link changed: a page made with another count is old. */
  readonly changes: number;
};

type Seat = { readonly id: string; readonly role: PanelRole; readonly name: string };

/** `here`: ids of the seats that have the room open now. `changes`: of its time and its link, so far. */
export function readinessOf(
  panel: readonly Seat[],
  { joined, devices }: { readonly joined: boolean; readonly devices: number },
  here: readonly string[],
  changes: number,
): Readiness {
  const candidate = panel.find(({ role }) => role === "candidate");
  return {
    candidate: { joined, here: candidate !== undefined && here.includes(candidate.id), devices },
    interviewers: panel
      .filter(({ role }) => owesScorecard(role))
      .map(({ id, name }) => ({ id, name, here: here.includes(id) })),
    changes,
  };
}
