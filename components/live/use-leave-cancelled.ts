"use client";

import { useRouter } from "next/navigation";

/** How a room is left that was called off while somebody waited in it: for the page that says so. */
export function useLeaveCancelled(interviewId: string): () => void {
  const router = useRouter();
  return () => router.replace(`/i/${interviewId}/cancelled`);
}
