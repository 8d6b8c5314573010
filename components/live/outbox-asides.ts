/** After so many failures in a row a change lets others go ahead. */
const FAILURES_BEFORE_ASIDE = 4;
const FIRST_ASIDE_MS = 8_000;
const LONGEST_ASIDE_MS = 120_000;

/**
 * Changes that the server fails on, by key. One that it failed on again and again is aside for a pause that grows with
 * each further failure, and never for good. `wake` is called when a pause is over.
 */
export function makeAsides(pause: (ms: number) => Promise<void>, wake: () => void) {
  const times = new Map<string, number>();
  const aside = new Set<string>();
  return {
    isAside: (key: string) => aside.has(key),
    failsAgain: (key: string) => (times.get(key) ?? 0) >= FAILURES_BEFORE_ASIDE,
    /** The server failed on it once more. True where it goes aside. */
    failed: (key: string): boolean => {
      const count = (times.get(key) ?? 0) + 1;
      times.set(key, count);
      if (count < FAILURES_BEFORE_ASIDE) return false;
      aside.add(key);
      const ms = Math.min(FIRST_ASIDE_MS * 2 ** (count - FAILURES_BEFORE_ASIDE), LONGEST_ASIDE_MS);
      void pause(ms).then(() => {
        aside.delete(key);
        wake();
      });
      return true;
    },
    forget: (key: string) => {
      times.delete(key);
      aside.delete(key);
    },
    /** Every pause is over now. */
    endAll: () => aside.clear(),
  };
}
