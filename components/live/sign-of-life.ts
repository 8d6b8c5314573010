/** Tells the panel that this browser has the room open. Losing one costs nothing: another follows with the next beat. */
export async function giveSignOfLife(address: string): Promise<void> {
  try {
    await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: "{}",
      signal: AbortSignal.timeout(5_000),
    });
  } catch {
    // No connection: that is what the others see then.
  }
}
