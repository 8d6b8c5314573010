import "server-only";
import { eq } from "drizzle-orm";
import { isScored } from "@/lib/domain/questions/question";
import { transaction } from "../../client";
import { Conflict, NotFound } from "../../errors";
import { findLibraryQuestion } from "../../queries/practice";
import { practiceRun } from "../../schema/practice";
import { type PersonScope, permit } from "../../scope";

/**
 * Starts a run on the newest revision of a library question; the revision stays the run's own. The id comes from
 * the form, so a form sent twice starts one run. NotFound for an unknown question and for one that is
 * never scored; Conflict `id-taken`.
 */
export function startRun(
  scope: PersonScope,
  input: { readonly id: string; readonly slug: string },
): Promise<{ readonly id: string }> {
  const { personId } = scope;
  return transaction(permit(scope, "practice.run"), async (tx) => {
    const found = await findLibraryQuestion(tx, input.slug);
    if (!found || !isScored(found)) throw new NotFound("question");
    const made = await tx
      .insert(practiceRun)
      .values({ id: input.id, personId, slug: input.slug, revision: found.revision })
      .onConflictDoNothing()
      .returning({ id: practiceRun.id });
    if (made.length > 0) return { id: input.id };
    const [before] = await tx
      .select({ slug: practiceRun.slug })
      .from(practiceRun)
      .where(eq(practiceRun.id, input.id));
    if (before?.slug !== input.slug) throw new Conflict("id-taken");
    return { id: input.id };
  });
}
