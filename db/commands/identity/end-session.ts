import "server-only";
import { eq } from "drizzle-orm";
import { transaction } from "../../client";
import { signInSession } from "../../schema/identity";
import { type JobScope, permit } from "../../scope";

/** Ends one sign-in at once: the next request with its cookie is signed out. Ending it twice is no error. */
export function endSession(scope: JobScope, tokenHash: string): Promise<void> {
  return transaction(permit(scope, "person.sign-in"), async (tx) => {
    await tx.delete(signInSession).where(eq(signInSession.tokenHash, tokenHash));
  });
}
