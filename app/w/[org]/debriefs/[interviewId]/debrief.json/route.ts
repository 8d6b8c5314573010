import { recordDebrief } from "@/lib/domain/exchange/record-debrief";
import { asDownload, openDebriefOf } from "@/lib/server/debrief-export";
import { route } from "@/lib/server/route";
import { memberScopeOrThrow } from "@/lib/server/viewer";

/** Everything an open debrief shows. */
export const GET = route<{ org: string; interviewId: string }>(async (_request, { org, interviewId }) => {
  const record = recordDebrief(await openDebriefOf(await memberScopeOrThrow(org), interviewId));
  return asDownload(
    `debrief-${interviewId}.json`,
    "application/json; charset=utf-8",
    `${JSON.stringify(record, null, 2)}\n`,
  );
});
