import { notePresence } from "@/db/commands/interviews/note-presence";
import { isOwnJson, json, problem, route } from "@/lib/server/route";
import { candidateDevice, candidateScope, seatScope } from "@/lib/server/viewer";

/** A sign of life of one's own browser, at every beat of its stream: what the server sends may never arrive. */
export const POST = route<{ interviewId: string }>(async (request, { interviewId }) => {
  if (!isOwnJson(request))
    return problem(403, "foreign-origin", "Signs of life come from our own pages, as JSON.");
  const asked = new URL(request.url).searchParams;
  if (asked.get("as") === "candidate")
    await notePresence(await candidateScope(interviewId), await candidateDevice(interviewId));
  else await notePresence(await seatScope(interviewId, asked.get("seat")));
  return json({});
});
