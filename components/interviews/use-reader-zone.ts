import { useSyncExternalStore } from "react";

const never = () => () => {};

/** The time zone of whoever reads; null until the page is awake. */
export function useReaderZone(): string | null {
  return useSyncExternalStore(
    never,
    () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  );
}
