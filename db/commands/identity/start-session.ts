import "server-only";
import { lt, sql } from "drizzle-orm";
import { transaction } from "../../client";
import { person, signInSession } from "../../schema/identity";
import { type JobScope, permit } from "../../scope";

/** Seven days, for a guest's workspace and a member's sign-in alike. */
export const SESSION_DAYS = 7;

/** Records a sign-in session by the hash of its token. With `guestName`, the person is new and has no account. */
export function startSession(
  scope: JobScope,
  input: { readonly personId: string; readonly tokenHash: string; readonly guestName?: string },
): Promise<void> {
  return transaction(permit(scope, "person.sign-in"), async (tx) => {
    if (input.guestName) await tx.insert(person).values({ id: input.personId, name: input.guestName });
    await tx.delete(signInSession).where(lt(signInSession.expiresAt, sql`now()`));
    await tx.insert(signInSession).values({
      tokenHash: input.tokenHash,
      personId: input.personId,
      expiresAt: sql`now() + make_interval(days => ${SESSION_DAYS})`,
    });
  });
}
