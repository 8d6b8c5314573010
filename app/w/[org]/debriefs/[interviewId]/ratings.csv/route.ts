import { RATING_COLUMNS, ratingRows } from "@/lib/domain/exchange/ratings-table";
import { recordDebrief } from "@/lib/domain/exchange/record-debrief";
import { writeCsv } from "@/lib/server/csv";
import { asDownload, openDebriefOf } from "@/lib/server/debrief-export";
import { route } from "@/lib/server/route";
import { memberScopeOrThrow } from "@/lib/server/viewer";

/** One row per rating of an open debrief. The mark in front lets spreadsheets read it as UTF-8. */
export const GET = route<{ org: string; interviewId: string }>(async (_request, { org, interviewId }) => {
  const record = recordDebrief(await openDebriefOf(await memberScopeOrThrow(org), interviewId));
  const table = writeCsv(RATING_COLUMNS, ratingRows(record));
  return asDownload(`ratings-${interviewId}.csv`, "text/csv; charset=utf-8", `\uFEFF${table}`);
});
