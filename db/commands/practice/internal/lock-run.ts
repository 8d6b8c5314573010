import "server-only";
import type { PracticeRun } from "@/lib/domain/practice/run";
import type { Transaction } from "../../../client";
import { NotFound } from "../../../errors";
import { asRun, mine, RUN } from "../../../queries/practice";
import { practiceRun } from "../../../schema/practice";
import type { PersonScope } from "../../../scope";

/** One's own run, held until the transaction ends: of two racers the second sees what the first wrote. */
export async function lockRun(tx: Transaction, scope: PersonScope, runId: string): Promise<PracticeRun> {
  const [row] = await tx.select(RUN).from(practiceRun).where(mine(scope, runId)).for("update");
  if (!row) throw new NotFound("practice run");
  return asRun(row);
}
