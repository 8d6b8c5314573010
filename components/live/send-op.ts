import type { ScoringOp } from "@/lib/domain/scoring/draft";
import type { OpAck } from "./live-op";
import type { Answer, Send } from "./outbox-state";

const PATIENCE_MS = 10_000;

/** Sends a kept op under its own key. Whatever is not a definite answer is `unknown`. */
export function sendTo(interviewId: string, seatId: string): Send {
  return async ({ key, op, seen }): Promise<Answer> => {
    try {
      const response = await fetch(`/api/v1/interviews/${interviewId}/ops?seat=${seatId}`, {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          "Idempotency-Key": key,
          ...(seen ? { "Evenhand-Seen": seen } : {}),
        },
        body: JSON.stringify(op),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (response.ok) return { kind: "stored", ack: (await response.json()) as OpAck };
      if (response.status === 404 || response.status === 401) return { kind: "signed-out" };
      if (response.status === 500) return { kind: "failed" };
      if (![400, 403, 409, 413, 422].includes(response.status)) return { kind: "unknown" };
      const problem = (await response.json()) as { detail?: string; standing?: ScoringOp };
      if (problem.standing) return { kind: "overtaken", standing: problem.standing };
      return { kind: "refused", sentence: problem.detail ?? "The server refused this change." };
    } catch {
      return { kind: "unknown" };
    }
  };
}
