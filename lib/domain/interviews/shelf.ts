import type { InterviewStatus } from "./state";

/** Where an interview is looked for. One that was only tried out is on none with the real ones. */
export const SHELVES = ["upcoming", "past", "cancelled", "demo"] as const;
export type Shelf = (typeof SHELVES)[number];

export const SHELF_NAMES: Record<Shelf, string> = {
  upcoming: "Upcoming",
  past: "Past",
  cancelled: "Cancelled",
  demo: "Demo",
};

type Placed = {
  readonly kind: "real" | "demo";
  readonly status: InterviewStatus;
  readonly cancelledAt: unknown;
};

export function shelfOf(one: Placed): Shelf {
  if (one.kind === "demo") return "demo";
  if (one.cancelledAt !== null) return "cancelled";
  return one.status === "ended" ? "past" : "upcoming";
}

/** The interviews on one shelf, in the order they came. */
export function onShelf<One extends Placed>(interviews: readonly One[], shelf: Shelf): readonly One[] {
  return interviews.filter((one) => shelfOf(one) === shelf);
}

/** Those that can ask something of somebody: neither tried out nor called off. */
export function inEarnest<One extends Placed>(interviews: readonly One[]): readonly One[] {
  return interviews.filter((one) => ["upcoming", "past"].includes(shelfOf(one)));
}

/** The shelf an address names, or the first. */
export function readShelf(text: string | null): Shelf {
  return SHELVES.find((shelf) => shelf === text) ?? "upcoming";
}
