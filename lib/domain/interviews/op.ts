import type { Instant } from "@/lib/domain/shared/time";

export const PANEL_ROLES = ["lead", "interviewer", "shadow", "observer", "candidate"] as const;
export type PanelRole = (typeof PANEL_ROLES)[number];

/** Changes to what everybody in the room shares. */
export type RoomOp =
  | { readonly type: "interview.start" }
  | { readonly type: "interview.move"; readonly to: string }
  | { readonly type: "interview.pause" }
  | { readonly type: "interview.resume" }
  /** Less than none takes back what was added, and never more than that. */
  | { readonly type: "interview.add-time"; readonly minutes: number }
  | { readonly type: "interview.end" }
  /** Nobody ended it: the server does, two hours after its time was up. */
  | { readonly type: "interview.expire" }
  /** Makes a seat the leading one: given by who leads, or taken by an interviewer for themselves. */
  | { readonly type: "lead.pass"; readonly to: string }
  | { readonly type: "entry.skip"; readonly entry: string; readonly skipped: boolean }
  /** What was really said; empty: as written after all. */
  | { readonly type: "entry.reword"; readonly entry: string; readonly text: string }
  /** Puts a question nobody planned after the entry that is on, and goes there. */
  | { readonly type: "entry.add"; readonly text: string }
  | { readonly type: "candidate.join" }
  | { readonly type: "candidate.think"; readonly on: boolean };

export type RoomOpType = RoomOp["type"];

/** An op as the log holds it: numbered under the interview's row lock, at database time. */
export type Logged<Op> = Op & { readonly seq: number; readonly at: Instant };

/** Who may do what in the room. Everybody else gets the same answer as for an unknown interview. */
export const ROOM_OP_ROLES: Record<RoomOpType, readonly PanelRole[]> = {
  "interview.start": ["lead"],
  "interview.move": ["lead"],
  "interview.pause": ["lead"],
  "interview.resume": ["lead"],
  "interview.add-time": ["lead"],
  "interview.end": ["lead"],
  "interview.expire": [],
  "lead.pass": ["lead", "interviewer"],
  "entry.skip": ["lead"],
  "entry.reword": ["lead"],
  "entry.add": ["lead"],
  "candidate.join": ["candidate"],
  "candidate.think": ["candidate"],
};
