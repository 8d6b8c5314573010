import "server-only";
import { and, isNotNull, isNull, sql } from "drizzle-orm";
import { mayScore } from "@/lib/domain/practice/run";
import type { RubricLevel } from "@/lib/domain/rubrics/levels";
import { transaction } from "../../client";
import { Conflict } from "../../errors";
import { mine } from "../../queries/practice";
import { practiceRun } from "../../schema/practice";
import { type PersonScope, permit } from "../../scope";
import { lockRun } from "./internal/lock-run";

/**
 * Saves the level a person gives their own answer, once. The same again is no error.
 * Conflict `not-answered`, `already-scored`.
 */
export function scoreRun(
  scope: PersonScope,
  input: { readonly id: string; readonly score: RubricLevel },
): Promise<{ readonly id: string }> {
  return transaction(permit(scope, "practice.run"), async (tx) => {
    const run = await lockRun(tx, scope, input.id);
    const decided = mayScore(run, input.score);
    if (!decided.ok) throw new Conflict(decided.reason);
    if (decided.value.same) return { id: run.id };
    const saved = await tx
      .update(practiceRun)
      .set({ score: input.score, scoredAt: sql`clock_timestamp()` })
      .where(and(mine(scope, run.id), isNotNull(practiceRun.answeredAt), isNull(practiceRun.scoredAt)))
      .returning({ id: practiceRun.id });
    if (saved.length === 0) throw new Conflict("already-scored");
    return { id: run.id };
  });
}
