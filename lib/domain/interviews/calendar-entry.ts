import { MINUTE } from "@/lib/domain/shared/time";
import type { CalendarEntry } from "./calendar-file";

/** What an entry is made of, whoever reads it. */
export type Scheduled = {
  readonly interviewId: string;
  readonly startsAt: number;
  /** How often its time was set, moved, cancelled or restored, or its link replaced. */
  readonly changes: number;
  readonly cancelled: boolean;
  readonly minutes: number;
  readonly role: string;
  readonly organisation: string;
  /** Of this installation. */
  readonly home: string;
};

/** For the calendar of somebody on the panel. `room` opens for them alone. */
export function panelEntry(
  one: Scheduled & { readonly candidateName: string; readonly room: string },
): CalendarEntry {
  const { candidateName, role, room } = one;
  return {
    ...shared(one, "panel"),
    title: `Interview: ${candidateName}, ${role}`,
    text: one.cancelled
      ? "This interview was cancelled."
      : `Room: ${room}\n\nYou sign in to open it. Write your own scorecard before you talk about it.`,
    address: room,
  };
}

/** For the candidate's calendar: what it is, how long, and their link. Nothing of kit, questions or panel. */
export function candidateEntry(one: Scheduled & { readonly link: string }): CalendarEntry {
  const { link, role, organisation, minutes } = one;
  return {
    ...shared(one, "candidate"),
    title: `Interview: ${role} at ${organisation}`,
    text: one.cancelled
      ? "This interview was cancelled. Nothing is wrong on your side."
      : `Your link: ${link}\n\nIt is for you alone. Allow ${minutes} minutes.`,
    address: link,
  };
}

function shared(one: Scheduled, reader: "panel" | "candidate") {
  return {
    // Without the installation's address, which may change while calendars keep the entry.
    uid: `${one.interviewId}-${reader}@evenhand`,
    sequence: one.changes,
    cancelled: one.cancelled,
    startsAt: one.startsAt,
    lasts: one.minutes * MINUTE,
    from: { name: one.organisation, address: one.home },
  };
}
