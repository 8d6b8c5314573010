import { NotFound } from "@/db/errors";
import { ownCalendar } from "@/lib/server/calendar";
import { route } from "@/lib/server/route";
import { seatOfLink } from "@/lib/server/viewer";

/** The interview for the candidate's own calendar, for who holds their link. */
export const GET = route<{ token: string }>(async (_request, { token }) => {
  const scope = await seatOfLink(token);
  if (!scope) throw new NotFound("link");
  return ownCalendar(scope);
});
