import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useTransition } from "react";
import type { InterviewStatus } from "@/lib/domain/interviews/state";

const EVERY_MS = 8_000;

/**
 * Reads a page of the room again every few seconds while people may still be added, taken off or given another part:
 * who gets another one is sent to its screen. `status`: as the page was read. A page that is read while the server
 * cannot answer would be replaced by an error, so it is asked first whether the interview still waits.
 */
export function useRenewedUntilTheStart(interviewId: string, status: InterviewStatus): void {
  const router = useRouter();
  const [reading, startTransition] = useTransition();
  const renew = useEffectEvent(async (stop: () => void) => {
    // A server that is slow is not asked again before it has answered.
    if (reading || document.visibilityState !== "visible") return;
    const now = await stillWaits(interviewId);
    if (now === "started") stop();
    else if (now !== "unknown") startTransition(() => router.refresh());
  });
  useEffect(() => {
    if (status !== "waiting") return;
    const timer = setInterval(() => void renew(() => clearInterval(timer)), EVERY_MS);
    return () => clearInterval(timer);
  }, [status]);
}

/** `gone`: there is no seat for this reader any more, which the page itself says best. */
async function stillWaits(interviewId: string): Promise<"waits" | "started" | "gone" | "unknown"> {
  try {
    const response = await fetch(`/api/v1/interviews/${interviewId}/state`, { cache: "no-store" });
    if (response.status === 404) return "gone";
    if (!response.ok) return "unknown";
    const { room } = (await response.json()) as { room: { status: InterviewStatus } };
    return room.status === "waiting" ? "waits" : "started";
  } catch {
    return "unknown";
  }
}
