import "server-only";
import { and, eq } from "drizzle-orm";
import type { InterviewStatus } from "@/lib/domain/interviews/state";
import type { Transaction } from "../../../client";
import { NotFound } from "../../../errors";
import { interview } from "../../../schema/interviews";
import type { MemberScope } from "../../../scope";

/** Takes the interview's row lock, cancelled or not. NotFound for absent and out of reach alike. */
export async function lockForCancel(
  tx: Transaction,
  scope: MemberScope,
  interviewId: string,
): Promise<{
  readonly kind: "real" | "demo";
  readonly status: InterviewStatus;
  readonly cancelled: boolean;
}> {
  const [found] = await tx
    .select({ kind: interview.kind, status: interview.status, cancelledAt: interview.cancelledAt })
    .from(interview)
    .where(and(eq(interview.organisationId, scope.organisationId), eq(interview.id, interviewId)))
    .for("update");
  if (!found) throw new NotFound("interview");
  return { kind: found.kind, status: found.status, cancelled: found.cancelledAt !== null };
}
