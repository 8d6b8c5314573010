import "server-only";
import { Conflict } from "@/db/errors";
import { getDebrief } from "@/db/queries/debriefs";
import type { MemberScope } from "@/db/scope";
import type { DebriefRecord } from "@/lib/domain/exchange/debrief-record";
import { recordDebrief } from "@/lib/domain/exchange/record-debrief";
import { countTry } from "./rate-limit";

/**
 * An open debrief to take along, by the same reading as its page: nothing goes out that the reader may not see there.
 * NotFound; Conflict `debrief-closed` while it is hidden from them or waits for others, without saying which.
 */
export async function exportDebrief(scope: MemberScope, interviewId: string): Promise<DebriefRecord> {
  await countTry("export", scope.personId);
  const debrief = await getDebrief(scope, interviewId);
  if (debrief.state !== "open") throw new Conflict("debrief-closed");
  return recordDebrief(debrief);
}

/** `text` as a file to keep. `name`: plain ASCII. */
export function asDownload(name: string, type: string, text: string): Response {
  return new Response(text, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}
