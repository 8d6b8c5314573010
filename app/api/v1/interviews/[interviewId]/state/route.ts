import { NotFound } from "@/db/errors";
import { getRoomWithOwn } from "@/db/queries/interviews";
import { json, route } from "@/lib/server/route";
import { seatScope } from "@/lib/server/viewer";

/** The room and one's own scorecard as they are now: what a browser falls back on when its copy has a gap. */
export const GET = route<{ interviewId: string }>(async (_request, { interviewId }) => {
  const scope = await seatScope(interviewId);
  if (scope.role === "candidate") throw new NotFound("interview");
  const { room, roomSeq, own, now } = await getRoomWithOwn(scope);
  return json({ room, roomSeq, own, now });
});
