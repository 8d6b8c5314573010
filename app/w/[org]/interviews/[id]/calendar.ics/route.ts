import { NotFound } from "@/db/errors";
import { isUuid } from "@/lib/domain/shared/ids";
import { panelCalendar } from "@/lib/server/calendar";
import { route } from "@/lib/server/route";
import { memberScopeOrThrow } from "@/lib/server/viewer";

/** The interview for the calendars of its panel. */
export const GET = route<{ org: string; id: string }>(async (_request, { org, id }) => {
  if (!isUuid(id)) throw new NotFound("interview");
  return panelCalendar(await memberScopeOrThrow(org), id);
});
