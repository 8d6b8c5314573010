import "server-only";
import { and, asc, eq, gte, isNull, lt, lte, sql } from "drizzle-orm";
import { MOST_TRIES, pauseAfter } from "@/lib/domain/interviews/mail";
import { databaseNow, transaction } from "../../client";
import { mail } from "../../schema/mail";
import { type JobScope, permit } from "../../scope";

export type ClaimedMail = Pick<
  typeof mail.$inferSelect,
  "organisationId" | "id" | "interviewId" | "personId" | "kind" | "tries"
> & { readonly told: number | null };

/**
 * Takes the mail that has been due longest, of any organisation; null where none is. Of several senders at once one
 * gets it. Its next try is set before anything is sent: a process that dies over it leaves it to be sent again, once.
 */
export function claimMail(scope: JobScope): Promise<ClaimedMail | null> {
  return transaction(permit(scope, "mail.send"), async (tx) => {
    const due = and(isNull(mail.outcome), lte(mail.sendAfter, sql`clock_timestamp()`));
    // Its last try was never noted down.
    await tx
      .update(mail)
      .set({ outcome: "failed", doneAt: sql`clock_timestamp()` })
      .where(and(due, gte(mail.tries, MOST_TRIES)));
    const [found] = await tx
      .select()
      .from(mail)
      .where(and(due, lt(mail.tries, MOST_TRIES)))
      .orderBy(asc(mail.sendAfter))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!found) return null;
    const { organisationId, id, interviewId, personId, kind, startsAt } = found;
    const tries = found.tries + 1;
    const sendAfter = new Date((await databaseNow(tx)) + pauseAfter(tries));
    await tx
      .update(mail)
      .set({ tries, sendAfter })
      .where(and(eq(mail.organisationId, organisationId), eq(mail.id, id), lt(mail.tries, tries)));
    return { organisationId, id, interviewId, personId, kind, tries, told: startsAt?.getTime() ?? null };
  });
}
