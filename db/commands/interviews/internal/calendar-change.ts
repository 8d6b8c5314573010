import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { interview } from "../../../schema/interviews";

/** Part of every write that changes what a calendar knows of an interview: the next file replaces the last one. */
export const ONE_CHANGE_MORE: { readonly calendarChanges: SQL } = {
  calendarChanges: sql`${interview.calendarChanges} + 1`,
};

/** A link works for a fortnight, and until a week after its interview is to begin. */
export function linkExpiry(startsAt: Date | null): SQL<Date> {
  const begins = startsAt?.toISOString() ?? null;
  // Without a time the second one is null, and greatest passes over it.
  return sql<Date>`greatest(now() + interval '14 days', ${begins}::timestamptz + interval '7 days')`;
}
