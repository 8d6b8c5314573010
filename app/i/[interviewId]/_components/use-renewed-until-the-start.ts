import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useTransition } from "react";
import type { InterviewStatus } from "@/lib/domain/interviews/state";

const EVERY_MS = 8_000;

/**
 * Reads a page of the room again every few seconds while people may still be added, taken off or given another part:
 * who gets another one is sent to its screen. `status`: as the page was read.
 */
export function useRenewedUntilTheStart(status: InterviewStatus): void {
  const router = useRouter();
  const [reading, startTransition] = useTransition();
  const renew = useEffectEvent(() => {
    // A server that is slow is not asked again before it has answered.
    if (!reading && document.visibilityState === "visible") startTransition(() => router.refresh());
  });
  useEffect(() => {
    if (status !== "waiting") return;
    const timer = setInterval(() => renew(), EVERY_MS);
    return () => clearInterval(timer);
  }, [status]);
}
