import { getReadiness } from "@/db/queries/readiness";
import { json, route } from "@/lib/server/route";
import { memberScopeOrThrow } from "@/lib/server/viewer";

/** Who is there before the start, for the interview's page to look at every few seconds; null once it has started. */
export const GET = route<{ org: string; id: string }>(async (_request, { org, id }) =>
  json(await getReadiness(await memberScopeOrThrow(org), id)),
);
