import "server-only";
import { lte, sql } from "drizzle-orm";
import { read } from "../client";
import { interview } from "../schema/interviews";
import type { JobScope } from "../scope";

/** Running interviews whose time was over long ago, of every organisation. At most a hundred at once. */
export function listForgotten(
  scope: JobScope,
): Promise<readonly { readonly organisationId: string; readonly interviewId: string }[]> {
  return read(scope, (tx) =>
    tx
      .select({ organisationId: interview.organisationId, interviewId: interview.id })
      .from(interview)
      .where(lte(interview.closesAt, sql`clock_timestamp()`))
      .orderBy(interview.closesAt)
      .limit(100),
  );
}
