import "server-only";
import { Conflict } from "@/db/errors";

/** One of the limits in `rate-limit.ts` is used up. */
export class TooManyTries extends Conflict {
  /** Until a try counts again, at least one. */
  readonly minutes: number;
  constructor(waitMs: number) {
    super("too-many-tries");
    this.minutes = Math.max(1, Math.ceil(waitMs / 60_000));
  }
}
