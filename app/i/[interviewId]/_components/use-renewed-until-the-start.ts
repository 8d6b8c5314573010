import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useTransition } from "react";
import type { InterviewStatus } from "@/lib/domain/interviews/state";
import type { Duration } from "@/lib/domain/shared/time";

const EVERY_MS = 8_000;

/**
 * Reads a page of the room again every few seconds while people may still be added, taken off or given another part:
 * who gets another one is sent to its screen. `status` and `plannedMs`: as the page was read. A page that is read while
 * the server cannot answer would be replaced by an error, so it is asked first whether the interview still waits.
 */
export function useRenewedUntilTheStart(
  interviewId: string,
  status: InterviewStatus,
  plannedMs: Duration,
): void {
  const router = useRouter();
  const [reading, startTransition] = useTransition();
  const renew = useEffectEvent(async (stop: () => void) => {
    // A server that is slow is not asked again before it has answered.
    if (reading || document.visibilityState !== "visible") return;
    const now = await stillWaits(interviewId, plannedMs);
    if (now === "started" || now === "started on another plan") stop();
    // Planned anew just before it began: this one time a running page is read again, else its clocks would be wrong.
    if (now !== "started" && now !== "unknown") startTransition(() => router.refresh());
  });
  useEffect(() => {
    if (status !== "waiting") return;
    const timer = setInterval(() => void renew(() => clearInterval(timer)), EVERY_MS);
    return () => clearInterval(timer);
  }, [status]);
}

/** `gone`: there is no seat for this reader any more, which the page itself says best. */
async function stillWaits(
  interviewId: string,
  known: Duration,
): Promise<"waits" | "started" | "started on another plan" | "gone" | "unknown"> {
  try {
    const response = await fetch(`/api/v1/interviews/${interviewId}/state`, { cache: "no-store" });
    if (response.status === 404) return "gone";
    if (!response.ok) return "unknown";
    const { room, plannedMs } = (await response.json()) as {
      room: { status: InterviewStatus };
      plannedMs: Duration;
    };
    if (room.status === "waiting") return "waits";
    return plannedMs === known ? "started" : "started on another plan";
  } catch {
    return "unknown";
  }
}
