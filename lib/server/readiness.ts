import "server-only";
import { withoutScope } from "@/db/client";
import { pendingMigrations } from "@/db/migrate";
import { isDraining } from "./realtime/open-streams";

const PING_MS = 1_000;

/** Why this process should get no requests now; empty when it should. */
export async function readiness(): Promise<readonly string[]> {
  if (isDraining()) return ["shutting down"];
  try {
    const pending = await Promise.race([withoutScope((client) => pendingMigrations(client)), tooLate()]);
    return pending.length === 0 ? [] : ["migrations pending"];
  } catch {
    return ["database unavailable"];
  }
}

function tooLate(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error("late")), PING_MS).unref());
}
