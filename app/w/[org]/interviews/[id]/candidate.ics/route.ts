import { candidateCalendar } from "@/lib/server/calendar";
import { route } from "@/lib/server/route";
import { memberScopeOrThrow } from "@/lib/server/viewer";

/** The interview for the candidate's calendar, to send along with their link. */
export const GET = route<{ org: string; id: string }>(async (_request, { org, id }) =>
  candidateCalendar(await memberScopeOrThrow(org), id),
);
