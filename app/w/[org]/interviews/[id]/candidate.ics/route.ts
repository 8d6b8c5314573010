import { NotFound } from "@/db/errors";
import { isUuid } from "@/lib/domain/shared/ids";
import { candidateCalendar } from "@/lib/server/calendar";
import { route } from "@/lib/server/route";
import { memberScopeOrThrow } from "@/lib/server/viewer";

/** The interview for the candidate's calendar, to send along with their link. */
export const GET = route<{ org: string; id: string }>(async (_request, { org, id }) => {
  if (!isUuid(id)) throw new NotFound("interview");
  return candidateCalendar(await memberScopeOrThrow(org), id);
});
