import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Use } from "@/lib/domain/assembly/assembly";
import { type PacedUse, paceOf } from "@/lib/domain/kits/pace";
import { read, type Transaction } from "../client";
import { interview } from "../schema/interviews";
import type { MemberScope } from "../scope";

/** How one question fared in the organisation's real interviews of the last twelve months. */
export type QuestionUse = {
  readonly slug: string;
  readonly use: Use;
  /** Minutes really spent on it; null while there are too few uses to say. */
  readonly pace: PacedUse | null;
};

/**
 * Every question that came on in a real interview of the last twelve months. One that was set aside or never
 * reached was not asked; one that is on just now was, though nobody knows yet for how long.
 */
export function listQuestionUse(scope: MemberScope): Promise<readonly QuestionUse[]> {
  return read(scope, async (tx) => {
    const rows = await usesOf(tx, scope);
    return rows.map(({ slug, times, daysAgo, usedMs }) => ({
      slug,
      use: { times, daysAgo },
      pace: paceOf(usedMs),
    }));
  });
}

function usesOf(tx: Transaction, scope: MemberScope) {
  const startedAt = sql`to_timestamp((${interview.room}->>'startedAt')::float8 / 1000)`;
  const visited = sql`(
    select key as slug from jsonb_object_keys(${interview.room}->'usedMs') as key
    union
    select ${interview.room}->>'current'
  )`;
  const asked = tx
    .select({
      slug: sql<string>`asked.slug`.as("slug"),
      startedAt: sql<Date>`${startedAt}`.as("started_at"),
      // Only of an interview that is over: a question may come on again. One with minutes of its own says nothing about
      // the question's.
      usedMs: sql<
        number | null
      >`case when ${interview.status} = 'ended' and ${interview.plannedMinutes} is null
        then (${interview.room}->'usedMs'->>asked.slug)::float8 end`.as("used_ms"),
    })
    .from(interview)
    .innerJoin(sql`lateral ${visited} as asked`, sql`asked.slug not like '@%'`)
    .where(
      and(
        eq(interview.organisationId, scope.organisationId),
        eq(interview.kind, "real"),
        sql`${startedAt} > now() - interval '12 months'`,
      ),
    )
    .as("asked_in");
  return tx
    .select({
      slug: asked.slug,
      times: sql<number>`count(*)::int`,
      daysAgo: sql<number>`greatest(0, floor(extract(epoch from now() - max(${asked.startedAt})) / 86400))::int`,
      usedMs: sql<
        number[]
      >`coalesce(jsonb_agg(${asked.usedMs}) filter (where ${asked.usedMs} is not null), '[]')`,
    })
    .from(asked)
    .groupBy(asked.slug)
    .orderBy(asked.slug);
}
