import { setTimeout as pause } from "node:timers/promises";
import { type EmbeddedServer, startEmbedded } from "@/db/embedded";
import { loadLibrary } from "@/db/library-loader";
import { migrate } from "@/db/migrate";
import type { Env } from "@/lib/env";

export type Database = {
  readonly url: string;
  readonly ownerUrl: string;
  readonly stop: () => Promise<void>;
};

/**
 * The database of this installation, running: DATABASE_URL, else the embedded server. When that one dies while
 * we use it, it is started again on the same port, for as long as it takes: a full disk may be freed.
 */
export async function openDatabase(env: Env): Promise<Database> {
  const { DATABASE_URL: given } = env;
  if (given) return { url: given, ownerUrl: given, stop: async () => {} };
  let current = await start();
  let stopped = false;
  let restarting: Promise<void> = Promise.resolve();
  return {
    url: current.url,
    ownerUrl: current.ownerUrl,
    stop: async () => {
      stopped = true;
      await restarting;
      await current.stop();
    },
  };

  function start(port?: number): Promise<EmbeddedServer> {
    return startEmbedded({ dataFolder: env.EVENHAND_DATA, port, say: (line) => console.log(line), onLost });
  }

  function onLost(): void {
    console.error("The database stopped unexpectedly. Starting it again.");
    restarting = restart();
  }

  async function restart(): Promise<void> {
    for (let failures = 0; !stopped; failures += 1) {
      try {
        current = await start(current.port);
        console.error("The database runs again.");
        return;
      } catch (error) {
        if (failures === 0) console.error(error instanceof Error ? error.message : error);
        await pause(2_000);
      }
    }
  }
}

/** Brings the schema and the question library up to this version. */
export async function bringUpToDate(ownerUrl: string): Promise<void> {
  const { applied } = await migrate(ownerUrl);
  if (applied.length > 0) console.log(`Migrations applied: ${applied.join(", ")}.`);
  const { added } = await loadLibrary(ownerUrl);
  if (added > 0) console.log(`Questions added to the library: ${added}.`);
}
