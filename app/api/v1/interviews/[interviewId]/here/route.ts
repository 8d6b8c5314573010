import { notePresence } from "@/db/commands/interviews/note-presence";
import { isOwnJson, json, problem, route } from "@/lib/server/route";
import { candidateScope, seatScope } from "@/lib/server/viewer";

/** A sign of life of one's own browser, at every beat of its stream: what the server sends may never arrive. */
export const POST = route<{ interviewId: string }>(async (request, { interviewId }) => {
  if (!isOwnJson(request))
    return problem(403, "foreign-origin", "Signs of life come from our own pages, as JSON.");
  const asked = new URL(request.url).searchParams;
  const scope =
    asked.get("as") === "candidate"
      ? await candidateScope(interviewId)
      : await seatScope(interviewId, asked.get("seat"));
  await notePresence(scope);
  return json({});
});
