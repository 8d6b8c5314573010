import { type Cleared, clearGuests } from "@/db/jobs/clear-guests";

const DAY_MS = 86_400_000;

/** Clears what guests left behind, now and once a day. A failure waits for the next day: nobody depends on it. */
export function clearGuestsDaily(ownerUrl: string): void {
  const clear = () => void clearGuests(ownerUrl).then(sayCleared, sayFailed);
  clear();
  setInterval(clear, DAY_MS).unref();
}

function sayCleared({ organisations, persons }: Cleared): void {
  if (organisations + persons === 0) return;
  console.log(`Guests' leftovers cleared: ${organisations} workspaces, ${persons} guests.`);
}

function sayFailed(error: unknown): void {
  console.error("Guests' leftovers could not be cleared; the next try is tomorrow.", error);
}
