import "server-only";
import { and, eq } from "drizzle-orm";
import { reveal } from "@/lib/domain/scoring/reveal";
import type { Transaction } from "../../../client";
import { NotFound } from "../../../errors";
import { lockInterview } from "../../../ops";
import { owedElsewhere } from "../../../queries/elsewhere";
import { type OwedSeat, owedIn } from "../../../queries/owed";
import { type RevoteReading, revoteIn } from "../../../queries/revotes";
import { debrief, decision } from "../../../schema/scoring";
import type { MemberScope } from "../../../scope";

/** Takes the interview's row lock and says how its re-vote stands. NotFound while the debrief is not open to them. */
export async function lockRevote(
  tx: Transaction,
  scope: MemberScope,
  interviewId: string,
): Promise<RevoteReading & { readonly mySeat: OwedSeat | null; readonly decided: boolean }> {
  const key = { organisationId: scope.organisationId, interviewId };
  await lockInterview(tx, key);
  const panel = await owedIn(tx, scope, interviewId);
  const mySeat = panel.find(({ personId }) => personId === scope.personId) ?? null;
  const here = (table: typeof debrief | typeof decision) =>
    and(eq(table.organisationId, key.organisationId), eq(table.interviewId, interviewId));
  const [open] = await tx.select({ at: debrief.openedAt }).from(debrief).where(here(debrief));
  const elsewhere = await owedElsewhere(tx, scope, interviewId);
  if (!open || reveal(mySeat, panel, elsewhere.length > 0) !== "everything") throw new NotFound("debrief");
  const [decided] = await tx.select({ at: decision.decidedAt }).from(decision).where(here(decision));
  return { ...(await revoteIn(tx, scope, interviewId, panel)), mySeat, decided: decided !== undefined };
}
