import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { storable } from "@/lib/domain/shared/text";
import { read } from "../client";
import { interview } from "../schema/interviews";
import type { MemberScope } from "../scope";

/** A candidate's interview that is over, and the questions that came on in it. */
export type AskedBefore = {
  readonly interviewId: string;
  readonly candidateName: string;
  readonly startedAt: Date;
  /** At least one. */
  readonly slugs: readonly string[];
};

const LISTED = 30;

/**
 * What the organisation's last candidates were asked in real interviews, the newest first; at most thirty, of those
 * whose name has `named` in it.
 */
export function listAskedBefore(scope: MemberScope, named = ""): Promise<readonly AskedBefore[]> {
  return read(scope, async (tx) => {
    const rows = await tx
      .select({
        interviewId: interview.id,
        candidateName: interview.candidateName,
        startedAt: sql<number>`(${interview.room}->>'startedAt')::float8`,
        slugs: sql<string[]>`(
          select coalesce(jsonb_agg(key order by key), '[]') from jsonb_object_keys(${interview.room}->'usedMs') as key
          where key not like '@%')`,
      })
      .from(interview)
      .where(
        and(
          eq(interview.organisationId, scope.organisationId),
          eq(interview.kind, "real"),
          eq(interview.status, "ended"),
          isNull(interview.cancelledAt),
          sql`${interview.room}->>'startedAt' is not null`,
          sql`position(lower(${storable(named).trim()}) in lower(${interview.candidateName})) > 0`,
        ),
      )
      .orderBy(desc(sql`${interview.room}->>'startedAt'`), desc(interview.id))
      .limit(LISTED);
    return rows
      .filter(({ slugs }) => slugs.length > 0)
      .map((row) => ({ ...row, startedAt: new Date(row.startedAt) }));
  });
}
