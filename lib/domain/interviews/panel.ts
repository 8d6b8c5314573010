import { ok, type Result, refuse } from "@/lib/domain/shared/result";
import type { PanelRole } from "./op";
import type { RoomState } from "./state";

/** What somebody from the organisation can be in an interview, in the order they are named. */
export const PANEL_PARTS = ["lead", "interviewer", "shadow", "observer"] as const;
export type PanelPart = (typeof PANEL_PARTS)[number];

export const PART_NAMES: Record<PanelRole, string> = {
  lead: "Lead",
  interviewer: "Interviewer",
  shadow: "Shadow",
  observer: "Observer",
  candidate: "Candidate",
};

export const MOST_ON_PANEL = 12;

export type PanelMember = { readonly personId: string; readonly part: PanelPart };

export const PANEL_REFUSALS = ["no-lead", "two-leads", "chosen-twice", "panel-too-large"] as const;
export type PanelRefusal = (typeof PANEL_REFUSALS)[number];

/** A panel as chosen, in the order of its parts; refused unless exactly one leads. */
export function panelOf(chosen: readonly PanelMember[]): Result<readonly PanelMember[], PanelRefusal> {
  if (new Set(chosen.map(({ personId }) => personId)).size < chosen.length) return refuse("chosen-twice");
  if (chosen.length > MOST_ON_PANEL) return refuse("panel-too-large");
  const leading = chosen.filter(({ part }) => part === "lead").length;
  if (leading !== 1) return refuse(leading === 0 ? "no-lead" : "two-leads");
  return ok(PANEL_PARTS.flatMap((part) => chosen.filter((one) => one.part === part)));
}

export type SeatedMember = { readonly seatId: string; readonly personId: string; readonly part: PanelPart };

export type PanelChange = {
  readonly added: readonly PanelMember[];
  /** With the part they get. */
  readonly changed: readonly SeatedMember[];
  readonly removed: readonly SeatedMember[];
};

export const PANEL_CHANGE_REFUSALS = ["panel-fixed", "leads-now"] as const;
export type PanelChangeRefusal = (typeof PANEL_CHANGE_REFUSALS)[number];

/**
 * How a panel becomes another one: until the start only, and never so that whoever took the lead in the room loses it.
 * `null`: it is that panel already.
 */
export function changePanel(
  room: Pick<RoomState, "status" | "leadSeat">,
  before: readonly SeatedMember[],
  after: readonly PanelMember[],
): Result<PanelChange | null, PanelChangeRefusal> {
  const partOf = (personId: string) => after.find((one) => one.personId === personId)?.part;
  const added = after.filter(({ personId }) => !before.some((one) => one.personId === personId));
  const removed = before.filter(({ personId }) => partOf(personId) === undefined);
  const changed = before.flatMap((one) => {
    const part = partOf(one.personId);
    return part === undefined || part === one.part ? [] : [{ ...one, part }];
  });
  if (added.length + removed.length + changed.length === 0) return ok(null);
  if (room.status !== "waiting") return refuse("panel-fixed");
  const leader = before.find(({ seatId }) => seatId === room.leadSeat);
  if (leader) {
    const part = partOf(leader.personId);
    const newLead = changed.some((one) => one.part === "lead") || added.some((one) => one.part === "lead");
    const keeps = part === "lead" || (part === "interviewer" && !newLead);
    if (!keeps) return refuse("leads-now");
  }
  return ok({ added, changed, removed });
}

/** People to choose from, the reader first. */
export function meFirst<One extends { readonly id: string }>(
  people: readonly One[],
  me: string,
): readonly One[] {
  return [...people.filter(({ id }) => id === me), ...people.filter(({ id }) => id !== me)];
}
