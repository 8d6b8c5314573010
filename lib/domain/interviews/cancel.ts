import { ok, type Result, refuse } from "@/lib/domain/shared/result";
import type { InterviewStatus } from "./state";

/**
 * Only what has not begun can be cancelled: a running interview is ended, and what was said in it stays. One that is
 * only tried out asks nothing of anybody, so there is nothing to call off.
 */
export function cancellable({
  kind,
  status,
}: {
  readonly kind: "real" | "demo";
  readonly status: InterviewStatus;
}): Result<null, "only-a-demo" | "already-started" | "already-ended"> {
  if (kind === "demo") return refuse("only-a-demo");
  if (status === "ended") return refuse("already-ended");
  return status === "waiting" ? ok(null) : refuse("already-started");
}
