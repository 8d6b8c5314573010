import { getDebrief } from "@/db/queries/debriefs";
import { debriefCsv, debriefJson, EXPORT_FORMATS } from "@/lib/domain/debrief/export";
import { COMPETENCIES, COMPETENCY_NAMES } from "@/lib/domain/shared/competencies";
import { isUuid } from "@/lib/domain/shared/ids";
import { problem, route } from "@/lib/server/route";
import { memberScopeOrThrow } from "@/lib/server/viewer";
import { NOT_FOUND_WORDS } from "@/lib/server/words";

type Params = { org: string; interviewId: string; format: string };

/** A debrief as a file, for whoever it is open to: `csv` has one row per rating, `json` all of it. */
export const GET = route<Params>(async (_request, { org, interviewId, format: asked }) => {
  const format = EXPORT_FORMATS.find((one) => one === asked);
  if (!format || !isUuid(interviewId)) return problem(404, "not-found", NOT_FOUND_WORDS);
  const debrief = await getDebrief(await memberScopeOrThrow(org), interviewId);
  if (debrief.state !== "open")
    return problem(
      409,
      "debrief-closed",
      "This debrief is not open to you yet, so there is nothing to export.",
    );
  const names = Object.fromEntries([
    ...debrief.kit.items.map(({ question }) => [`question:${question.slug}`, question.title]),
    ...COMPETENCIES.map((one) => [`competency:${one}`, COMPETENCY_NAMES[one]]),
  ]);
  const body =
    format === "csv"
      ? debriefCsv({ ...debrief, names })
      : JSON.stringify(debriefJson({ ...debrief, names }), null, 2);
  return new Response(body, {
    headers: {
      "Content-Type": format === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="debrief-${interviewId}.${format}"`,
      "Cache-Control": "no-store",
    },
  });
});
