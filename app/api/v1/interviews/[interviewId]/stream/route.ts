import { readCursor, readerFor } from "@/lib/server/realtime/readers";
import { eventStream } from "@/lib/server/realtime/stream";
import { route } from "@/lib/server/route";
import { freshSeatScope } from "@/lib/server/viewer";

/** What happens in an interview, as far as this seat may know. `?after=` on a first visit, then Last-Event-ID. */
export const GET = route<{ interviewId: string }>(async (request, { interviewId }) => {
  const as = new URL(request.url).searchParams.get("as") === "candidate" ? "candidate" : "any";
  const scopeNow = await freshSeatScope(interviewId, as, new URL(request.url).searchParams.get("seat"));
  const { role, seatId } = await scopeNow();
  const after = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after");
  return eventStream(request, { interviewId, seatId }, readerFor(role, scopeNow, readCursor(after)));
});
