"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import type { Instant } from "@/lib/domain/shared/time";

const SAMPLES = 5;
/** Wide gaps between samples are not needed: the best round trip of a few decides. */
const BETWEEN_MS = 120;

/** Database time as this browser can best tell it, whatever its own clock says. Error at most RTT/2. */
export type ServerClock = { readonly now: () => Instant };

/**
 * Server time from `performance.now()`, which no change of the wall clock moves. Synchronised at the start,
 * when the page becomes visible again, and whenever `epoch` changes (the stream came back).
 */
export function useServerClock(initialNow: Instant, epoch: number): ServerClock {
  const [clock] = useState(() => makeClock(initialNow));
  useEffect(() => {
    // A new connection may follow a sleep, in which performance.now() can stand still.
    void epoch;
    void clock.synchronise();
    const onVisible = () => {
      if (document.visibilityState === "visible") void clock.synchronise();
    };
    document.addEventListener("visibilitychange", onVisible);
    return () => document.removeEventListener("visibilitychange", onVisible);
  }, [clock, epoch]);
  return clock;
}

function makeClock(initialNow: Instant) {
  let offset = initialNow - performance.now();
  return {
    now: () => offset + performance.now(),
    synchronise: async () => {
      let best: { rtt: number; offset: number } | null = null;
      for (let sample = 0; sample < SAMPLES; sample++) {
        const reading = await sampleOnce();
        if (reading && (best === null || reading.rtt < best.rtt)) best = reading;
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
      }
      if (best) offset = best.offset;
    },
  };
}

async function sampleOnce(): Promise<{ rtt: number; offset: number } | null> {
  try {
    const sent = performance.now();
    const response = await fetch("/api/v1/clock", { cache: "no-store", signal: AbortSignal.timeout(5_000) });
    const received = performance.now();
    if (!response.ok) return null;
    const { now } = (await response.json()) as { now: number };
    return { rtt: received - sent, offset: now - (sent + received) / 2 };
  } catch {
    return null;
  }
}

/** The server's time, renewed a few times a second for what ticks on the screen. Null until hydrated. */
export function useTick(clock: ServerClock, everyMs = 250): Instant | null {
  return useSyncExternalStore(
    (changed) => {
      const timer = setInterval(changed, everyMs);
      return () => clearInterval(timer);
    },
    () => Math.floor(clock.now() / everyMs) * everyMs,
    () => null,
  );
}
