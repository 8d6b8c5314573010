import type { ScoringOp } from "@/lib/domain/scoring/draft";

/** Absent and out of reach look exactly the same. */
export class NotFound extends Error {
  override readonly name = "NotFound";
}

export class Forbidden extends Error {
  override readonly name = "Forbidden";
}

/** Somebody was faster, or the step is not legal now. The reason comes from a domain's short list. */
export class Conflict extends Error {
  override readonly name = "Conflict";
  constructor(readonly reason: string) {
    super(reason);
  }
}

/** What the author of a change saw is not what stands there now: they wrote it from another device meanwhile. */
export class Overtaken extends Conflict {
  /** @param standing theirs too, so it may travel back to them */
  constructor(readonly standing: ScoringOp) {
    super("changed-elsewhere");
  }
}

const NETWORK_CODES = [
  "CONNECTION_LOST",
  "POOL_BUSY",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "EPIPE",
];

// Connection lost, too few resources, shutting down, a statement or a lock that took too long, a deadlock, and what
// follows in the same transaction.
const AWAY_CLASSES = /^(08|25P02|53|57|55P03|40)/;

/** The database is away or too busy: the same request may work in a moment, and whether it worked is not known. */
export function isUnavailable(error: unknown): boolean {
  const chain = [error, error instanceof Error ? error.cause : undefined];
  return chain.some((one) => {
    const code = one instanceof Error && "code" in one ? String(one.code) : "";
    return NETWORK_CODES.includes(code) || AWAY_CLASSES.test(code);
  });
}
