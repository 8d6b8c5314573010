import { panelCalendar } from "@/lib/server/calendar";
import { route } from "@/lib/server/route";
import { memberScopeOrThrow } from "@/lib/server/viewer";

/** The interview for the calendars of its panel. */
export const GET = route<{ org: string; id: string }>(async (_request, { org, id }) =>
  panelCalendar(await memberScopeOrThrow(org), id),
);
