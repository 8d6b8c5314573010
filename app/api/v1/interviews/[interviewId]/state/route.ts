import { getRoomWithOwn } from "@/db/queries/interviews";
import { agendaOf, plannedTime } from "@/lib/domain/interviews/agenda";
import { json, route } from "@/lib/server/route";
import { panelScope } from "@/lib/server/viewer";

/** The room and one's own scorecard as they are now: what a browser falls back on when its copy has a gap. */
export const GET = route<{ interviewId: string }>(async (request, { interviewId }) => {
  const seat = new URL(request.url).searchParams.get("seat");
  const { room, roomSeq, own, now, kit } = await getRoomWithOwn(await panelScope(interviewId, seat));
  return json({ room, roomSeq, own, now, plannedMs: plannedTime(agendaOf(kit)) });
});
