import "server-only";
import { env } from "@/lib/env";

/** Over https the browser itself guarantees host and path by the prefix; plain http cannot carry it. */
function hostPrefix(): string {
  return isSecure() ? "__Host-" : "";
}

export function isSecure(): boolean {
  return env().EVENHAND_URL.startsWith("https:");
}

export function sessionCookieName(): string {
  return `${hostPrefix()}evenhand.session`;
}

/** A candidate may hold seats in several interviews; each has its own cookie. */
export function seatCookieName(interviewId: string): string {
  return `${hostPrefix()}evenhand.seat.${interviewId}`;
}

export function cookieOptions(maxAgeSeconds: number) {
  return { httpOnly: true, secure: isSecure(), sameSite: "lax", path: "/", maxAge: maxAgeSeconds } as const;
}
