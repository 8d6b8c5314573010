import "server-only";
import { and, isNull, sql } from "drizzle-orm";
import { mayAnswer } from "@/lib/domain/practice/run";
import type { RubricLevel } from "@/lib/domain/rubrics/levels";
import { transaction } from "../../client";
import { Conflict } from "../../errors";
import { mine } from "../../queries/practice";
import { practiceRun } from "../../schema/practice";
import { type PersonScope, permit } from "../../scope";
import { lockRun } from "./internal/lock-run";

/**
 * Saves the answer and the level it was expected to be, together and once: only after this does anything of the
 * rubric leave the server. The same again is no error; anything else is Conflict `already-answered`.
 */
export function saveAnswer(
  scope: PersonScope,
  input: { readonly id: string; readonly answer: string; readonly predicted: RubricLevel },
): Promise<{ readonly id: string }> {
  return transaction(permit(scope, "practice.run"), async (tx) => {
    const run = await lockRun(tx, scope, input.id);
    const decided = mayAnswer(run, { text: input.answer, predicted: input.predicted });
    if (!decided.ok) throw new Conflict(decided.reason);
    if (decided.value.same) return { id: run.id };
    const saved = await tx
      .update(practiceRun)
      .set({ answer: input.answer, predicted: input.predicted, answeredAt: sql`clock_timestamp()` })
      .where(and(mine(scope, run.id), isNull(practiceRun.answeredAt)))
      .returning({ id: practiceRun.id });
    if (saved.length === 0) throw new Conflict("already-answered");
    return { id: run.id };
  });
}
