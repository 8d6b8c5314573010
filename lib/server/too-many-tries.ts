import { Conflict } from "@/db/errors";

/** One of the limits in `rate-limit.ts` is used up; `waitMs` until the next try counts. */
export class TooManyTries extends Conflict {
  constructor(readonly waitMs: number) {
    super("too-many-tries");
  }
}
