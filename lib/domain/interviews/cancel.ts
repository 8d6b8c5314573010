import { ok, type Result, refuse } from "@/lib/domain/shared/result";
import type { InterviewStatus } from "./state";

/** Only what has not begun can be cancelled: a running interview is ended, and what was said in it stays. */
export function cancellable(status: InterviewStatus): Result<null, "already-started" | "already-ended"> {
  if (status === "ended") return refuse("already-ended");
  return status === "waiting" ? ok(null) : refuse("already-started");
}
