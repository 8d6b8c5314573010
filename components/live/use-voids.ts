"use client";

import { useQuery } from "@tanstack/react-query";
import type { SaidVoid } from "@/lib/domain/scoring/voided";
import { queryKeys } from "./query-keys";
import { useComingBack } from "./use-coming-back";
import type { LiveRoom } from "./use-room";

const EVERY_MS = 30_000;

/**
 * What is void on this interview's kit. The log of the interview does not say so, as it is the kit's: it is looked at
 * again now and then. While that fails, what was known last goes on to stand.
 */
export function useVoids(
  live: Pick<LiveRoom, "interviewId" | "connection">,
  { seatId, initial }: { readonly seatId: string; readonly initial: readonly SaidVoid[] },
): readonly SaidVoid[] {
  const { interviewId, connection } = live;
  const { data, refetch } = useQuery({
    queryKey: queryKeys.voids(interviewId),
    queryFn: () => fetchVoids(`/api/v1/interviews/${interviewId}/voids?seat=${seatId}`),
    initialData: initial,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: EVERY_MS,
    enabled: connection !== "closed",
    retry: 1,
  });
  useComingBack(() => void (connection === "open" && refetch()));
  return data;
}

async function fetchVoids(address: string): Promise<readonly SaidVoid[]> {
  const response = await fetch(address, { cache: "no-store" });
  if (!response.ok) throw new Error(`What is void could not be read: ${response.status}`);
  return (await response.json()) as readonly SaidVoid[];
}
