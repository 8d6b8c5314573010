import "server-only";
import { NotFound } from "@/db/errors";
import { type CalendarReading, getCalendar } from "@/db/queries/appointments";
import { type MemberScope, permit } from "@/db/scope";
import { candidateEntry, panelEntry, type Scheduled } from "@/lib/domain/interviews/calendar-entry";
import { type CalendarEntry, calendarFile } from "@/lib/domain/interviews/calendar-file";
import { plannedMinutes } from "@/lib/domain/kits/kit";
import { isUuid } from "@/lib/domain/shared/ids";
import { env } from "@/lib/env";
import { asDownload } from "./debrief-export";
import { candidateAddress, roomAddress } from "./links";
import { seatOfLink } from "./viewer";

/** The calendar file for the panel. NotFound where the interview has no time. */
export async function panelCalendar(scope: MemberScope, interviewId: string): Promise<Response> {
  const reading = await reachable(scope, interviewId);
  const { candidateName, now } = reading;
  const room = roomAddress(interviewId);
  return asFile(panelEntry({ ...scheduled(reading), candidateName, room }), now);
}

/** The candidate's, for who may invite them. Forbidden; NotFound also where their link ran out. */
export async function candidateCalendar(scope: MemberScope, interviewId: string): Promise<Response> {
  permit(scope, "interview.link");
  return fileForCandidate(await reachable(scope, interviewId));
}

/** The candidate's own, for who holds their link. NotFound for a wrong one, an expired and a revoked one alike. */
export async function ownCalendar(token: string): Promise<Response> {
  const scope = await seatOfLink(token);
  if (!scope) throw new NotFound("link");
  return fileForCandidate(await getCalendar(scope, scope.interviewId));
}

/** An address may hold anything where an id should be. */
async function reachable(scope: MemberScope, interviewId: string): Promise<CalendarReading> {
  if (!isUuid(interviewId)) throw new NotFound("interview");
  return getCalendar(scope, interviewId);
}

function fileForCandidate(reading: CalendarReading): Response {
  const { linkId, cancelled, now } = reading;
  // A file that takes an entry back needs no way in.
  if (linkId === null && !cancelled) throw new NotFound("link");
  const link = linkId === null ? env().EVENHAND_URL : candidateAddress(linkId);
  return asFile(candidateEntry({ ...scheduled(reading), link }), now);
}

function scheduled(reading: CalendarReading): Scheduled {
  const { interviewId, appointment, changes, cancelled, kit, organisationName } = reading;
  return {
    interviewId,
    startsAt: appointment.at,
    changes,
    cancelled,
    minutes: plannedMinutes(kit),
    role: kit.role,
    organisation: organisationName,
    home: env().EVENHAND_URL,
  };
}

function asFile(entry: CalendarEntry, now: number): Response {
  const method = entry.cancelled ? "CANCEL" : "PUBLISH";
  const type = `text/calendar; charset=utf-8; method=${method}`;
  return asDownload("interview.ics", type, calendarFile(entry, now));
}
