import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { InterviewStatus } from "@/lib/domain/interviews/state";
import type { Transaction } from "../../../client";
import { NotFound } from "../../../errors";
import { UNDONE_WITHIN } from "../../../queries/elsewhere";
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
  readonly cancelledBy: string | null;
  /** It was cancelled a moment ago, and whoever did it has learnt nothing by it. */
  readonly undoable: boolean;
}> {
  const [found] = await tx
    .select({
      kind: interview.kind,
      status: interview.status,
      cancelledAt: interview.cancelledAt,
      cancelledBy: interview.cancelledBy,
      undoable: sql<boolean>`coalesce(cancelled_at > clock_timestamp() - ${UNDONE_WITHIN}, false)`,
    })
    .from(interview)
    .where(and(eq(interview.organisationId, scope.organisationId), eq(interview.id, interviewId)))
    .for("update");
  if (!found) throw new NotFound("interview");
  const { cancelledAt, ...rest } = found;
  return { ...rest, cancelled: cancelledAt !== null };
}
