import { type Duration, type Instant, MINUTE } from "@/lib/domain/shared/time";

/** How a candidate who waits stands to the beginning of their interview. */
export type Punctuality =
  | { readonly kind: "no-time" }
  | { readonly kind: "early" }
  | { readonly kind: "ready" }
  /** Nobody has started it: that is the lead's to do. */
  | { readonly kind: "lead-late"; readonly minutes: number }
  /** So late that waiting on is no advice. */
  | { readonly kind: "missed" };

/** From this long before the beginning on, somebody is simply there. */
const READY_BEFORE: Duration = 10 * MINUTE;
const MISSED_AFTER: Duration = 30 * MINUTE;

/** For an interview that has not started. */
export function punctuality(startsAt: Instant | null, now: Instant): Punctuality {
  if (startsAt === null) return { kind: "no-time" };
  const ms = startsAt - now;
  if (ms > READY_BEFORE) return { kind: "early" };
  if (ms > -MINUTE) return { kind: "ready" };
  return ms > -MISSED_AFTER ? { kind: "lead-late", minutes: Math.floor(-ms / MINUTE) } : { kind: "missed" };
}
