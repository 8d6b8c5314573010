import { keepDevice } from "@/db/commands/interviews/keep-device";
import { hub } from "@/lib/server/realtime/hub";
import { isOwnJson, json, problem, route } from "@/lib/server/route";
import { candidateDevice, candidateScope } from "@/lib/server/viewer";

/** POST: the candidate goes on with this device alone. The others' streams end at once. */
export const POST = route<{ interviewId: string }>(async (request, { interviewId }) => {
  if (!isOwnJson(request)) return problem(403, "foreign-origin", "This comes from our own pages, as JSON.");
  const scope = await candidateScope(interviewId);
  await keepDevice(scope, (await candidateDevice(interviewId)) ?? "");
  hub().publish(interviewId);
  return json({});
});
