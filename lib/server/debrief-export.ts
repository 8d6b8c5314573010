import "server-only";
import { Conflict } from "@/db/errors";
import { type DebriefReading, getDebrief } from "@/db/queries/debriefs";
import type { MemberScope } from "@/db/scope";
import { countTry } from "./rate-limit";

export type OpenDebrief = Extract<DebriefReading, { state: "open" }>;

/**
 * An open debrief to take along, by the same reading as its page: nothing goes out that the reader may not see there.
 * NotFound; Conflict `debrief-closed` while it is hidden from them or waits for others, without saying which.
 */
export async function openDebriefOf(scope: MemberScope, interviewId: string): Promise<OpenDebrief> {
  await countTry("export", scope.personId);
  const debrief = await getDebrief(scope, interviewId);
  if (debrief.state !== "open") throw new Conflict("debrief-closed");
  return debrief;
}

/** `content` as a file to keep. `name`: plain ASCII. */
export function asDownload(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): Response {
  return new Response(content, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}
