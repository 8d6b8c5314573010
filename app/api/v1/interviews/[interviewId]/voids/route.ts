import { json, route } from "@/lib/server/route";
import { panelScope } from "@/lib/server/viewer";
import { voidsForPanel } from "@/lib/server/voids";

/** What is void on this interview's kit, for whoever scores it: somebody may void a question while a room is open. */
export const GET = route<{ interviewId: string }>(async (request, { interviewId }) => {
  await panelScope(interviewId, new URL(request.url).searchParams.get("seat"));
  return json(await voidsForPanel(interviewId));
});
