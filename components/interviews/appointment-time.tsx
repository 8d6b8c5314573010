"use client";

import type { StartTime } from "@/lib/domain/interviews/appointment";
import { timeFor, timeThere } from "@/lib/domain/interviews/appointment-words";
import { useReaderZone } from "./use-reader-zone";

/** When an interview begins: on the reader's clocks, and on those it was set by where they differ. */
export function AppointmentTime({ start }: { start: StartTime }) {
  const zone = useReaderZone();
  return (
    <time dateTime={new Date(start.at).toISOString()}>
      {zone === null ? timeThere(start) : timeFor(start, zone)}
    </time>
  );
}
