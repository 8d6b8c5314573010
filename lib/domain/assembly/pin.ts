import type { KitRequest } from "./request";

/** The same request with one question pinned, or let go where it was. */
export function withPinTurned(request: KitRequest, slug: string): KitRequest {
  return request.pinned.includes(slug)
    ? withoutPin(request, slug)
    : { ...request, pinned: [...request.pinned, slug] };
}

/** What leaves a list is not asked for any more. */
export function withoutPin(request: KitRequest, slug: string): KitRequest {
  return { ...request, pinned: request.pinned.filter((one) => one !== slug) };
}
