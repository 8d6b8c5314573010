import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { type MailError, MOST_TRIES } from "@/lib/domain/interviews/mail";
import { transaction } from "../../client";
import { mail } from "../../schema/mail";
import { type JobScope, permit } from "../../scope";

export type MailEnd =
  | { readonly outcome: "sent" | "untrue" }
  /** `final`: another try would change nothing. */
  | { readonly outcome: "failed"; readonly error: MailError; readonly final: boolean };

/** Notes what became of one try. What failed stays due until its tries are used up. */
export function settleMail(
  scope: JobScope,
  one: { readonly organisationId: string; readonly id: string; readonly tries: number },
  end: MailEnd,
): Promise<void> {
  const failed = end.outcome === "failed";
  const over = !failed || end.final || one.tries >= MOST_TRIES;
  return transaction(permit(scope, "mail.send"), async (tx) => {
    await tx
      .update(mail)
      .set({
        lastError: failed ? end.error : null,
        ...(over && { outcome: end.outcome, doneAt: sql`clock_timestamp()` }),
      })
      .where(and(eq(mail.organisationId, one.organisationId), eq(mail.id, one.id), isNull(mail.outcome)));
  });
}
