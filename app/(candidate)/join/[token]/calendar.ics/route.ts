import { ownCalendar } from "@/lib/server/calendar";
import { route } from "@/lib/server/route";

/** The interview for the candidate's own calendar, for who holds their link. */
export const GET = route<{ token: string }>(async (_request, { token }) => ownCalendar(token));
