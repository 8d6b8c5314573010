import { debriefPacket } from "@/lib/domain/exchange/debrief-packet";
import { asDownload, openDebriefOf } from "@/lib/server/debrief-export";
import { writeDocx } from "@/lib/server/packet-docx";
import { route } from "@/lib/server/route";
import { memberScopeOrThrow } from "@/lib/server/viewer";

/** An open debrief to read and file in a word processor. */
export const GET = route<{ org: string; interviewId: string }>(async (_request, { org, interviewId }) => {
  const debrief = await openDebriefOf(await memberScopeOrThrow(org), interviewId);
  return asDownload(
    `debrief-${interviewId}.docx`,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    await writeDocx(debriefPacket(debrief)),
  );
});
