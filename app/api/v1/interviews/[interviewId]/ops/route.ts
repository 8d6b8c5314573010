import { z } from "zod";
import { appendOp } from "@/db/commands/interviews/append";
import { roomOpInput } from "@/lib/domain/interviews/input";
import { ROOM_OP_ROLES } from "@/lib/domain/interviews/op";
import { scoringOpInput } from "@/lib/domain/scoring/input";
import { hub } from "@/lib/server/realtime/hub";
import { isOwnJson, json, problem, route } from "@/lib/server/route";
import { candidateScope, seatScope } from "@/lib/server/viewer";

const opInput = z.union([roomOpInput, scoringOpInput]);
const MOST_BYTES = 16_384;
/** The mark of what the author saw where they wrote: `markOf`. Pages of an older version send none. */
const SEEN = "evenhand-seen";

/** One live change. Saved is saved: the answer comes after the commit. */
export const POST = route<{ interviewId: string }>(async (request, { interviewId }) => {
  if (!isOwnJson(request)) return problem(403, "foreign-origin", "Changes come from our own pages, as JSON.");
  const key = request.headers.get("idempotency-key");
  if (!key || key.length > 100) {
    return problem(400, "key-missing", "Send an Idempotency-Key of at most 100 characters.");
  }
  const asked = new URL(request.url).searchParams;
  const scope =
    asked.get("as") === "candidate"
      ? await candidateScope(interviewId)
      : await seatScope(interviewId, asked.get("seat"));
  const announced = Number(request.headers.get("content-length") ?? 0);
  const text = announced > MOST_BYTES ? null : await request.text();
  if (text === null || text.length > MOST_BYTES)
    return problem(413, "too-long", "This note is too long. Shorten it; your text is kept.");
  const op = opInput.safeParse(parse(text));
  if (!op.success) return problem(400, "not-an-op", "This change is not in a form the server knows.");
  const ack = await appendOp(scope, { key, op: op.data, seen: request.headers.get(SEEN) });
  // A private change wakes its author's streams only: when somebody scores is nobody's to measure.
  hub().publish(interviewId, op.data.type in ROOM_OP_ROLES ? undefined : scope.seatId);
  return json(ack);
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
