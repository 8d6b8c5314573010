import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import type { InterviewStatus } from "@/lib/domain/interviews/state";

const EVERY_MS = 8_000;

/**
 * Reads a page of the room again every few seconds while people may still be added, taken off or given another part:
 * who gets another one is sent to its screen. `status`: as the page was read.
 */
export function useRenewedUntilTheStart(status: InterviewStatus): void {
  const router = useRouter();
  const renew = useEffectEvent(() => router.refresh());
  useEffect(() => {
    if (status !== "waiting") return;
    const timer = setInterval(renew, EVERY_MS);
    return () => clearInterval(timer);
  }, [status]);
}
