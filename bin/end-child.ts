import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";

/** What service managers leave us is ten seconds, and the database wants the last of them. */
const PATIENCE_MS = 7_000;

/** Asks a child to end, and ends it when it does not. Resolves when it is gone. */
export async function endChild(child: ChildProcess, patienceMs = PATIENCE_MS): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const patience = new AbortController();
  const late = pause(patienceMs, undefined, { signal: patience.signal }).then(() => child.kill("SIGKILL"));
  late.catch(() => {});
  await gone;
  patience.abort();
}
