"use client";

import { useSyncExternalStore } from "react";
import { timeOfDay } from "@/lib/domain/shared/time-of-day";

const never = () => () => {};

/** A moment in the reader's own time zone; until the page is awake, and on paper from the server, in UTC. */
export function LocalTime({ at, withTime }: { at: number; withTime?: boolean }) {
  const text = useSyncExternalStore(
    never,
    () => format(at, withTime, undefined),
    () => `${format(at, withTime, "UTC")}${withTime ? " UTC" : ""}`,
  );
  return <time dateTime={new Date(at).toISOString()}>{text}</time>;
}

function format(at: number, withTime: boolean | undefined, timeZone: string | undefined): string {
  const day = new Intl.DateTimeFormat("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone,
  }).format(at);
  return withTime ? `${day}, ${timeOfDay(at, timeZone)}` : day;
}
