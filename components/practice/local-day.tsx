"use client";

import { useSyncExternalStore } from "react";
import type { Instant } from "@/lib/domain/shared/time";

const SHAPE = { day: "numeric", month: "short", year: "numeric" } as const;

/** A day in the reader's own time zone: "22 Nov 2026". The server, which does not know it, says it in UTC. */
export function LocalDay({ at }: { at: Instant }) {
  const day = useSyncExternalStore(
    never,
    () => dayOf(at),
    () => dayOf(at, "UTC"),
  );
  return <time dateTime={new Date(at).toISOString()}>{day}</time>;
}

function dayOf(at: Instant, timeZone?: string): string {
  return new Date(at).toLocaleDateString("en-GB", { ...SHAPE, timeZone });
}

const never = () => () => {};
