/** Work that stops every few milliseconds, so that whoever drives it may let others have their turn. */
export type Steps<Result> = Generator<void, Result, void>;

/** Waits for the others' turn. */
export type Pause = () => Promise<void>;

/** The result, without a stop. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same result, with a pause at every stop. */
export async function inTurns<Result>(steps: Steps<Result>, pause: Pause | undefined): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await pause?.();
  }
}
