import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareBinaries } from "../cluster/binaries";
import { readPasswords } from "../cluster/passwords";
import { findPlace } from "../cluster/place";
import { notedPort, stopFast } from "../cluster/postmaster";
import { openSession } from "../cluster/session";
import { type EmbeddedServer, startEmbedded } from "../embedded";

const PREFIX = "evenhand-test-";

/** A folder for scratch data that another account can enter, named after the process that uses it. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(folder, 0o711);
  return folder;
}

/**
 * Starts a server on scratch data, without fsync; `stop` removes the data too.
 * @param binaries another installation of PostgreSQL than the one npm brought
 */
export async function startScratchServer(binaries?: string): Promise<EmbeddedServer> {
  await sweep(binaries);
  const folder = scratchFolder();
  const server = await startEmbedded({ dataFolder: folder, fsync: false, binaries });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, stop };
}

/** Stops and removes what killed test runs left behind. */
async function sweep(binaries: string | undefined): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length).split("-")[0]);
    if (isAlive(pid)) continue;
    const folder = join(tmpdir(), name);
    await stopForgotten(folder, binaries).catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  }
}

async function stopForgotten(folder: string, binaries: string | undefined): Promise<void> {
  const place = findPlace(folder, () => {});
  const port = notedPort(place.cluster);
  if (!port) return;
  // The password proves that the port is this cluster's, not a stranger's who got the number next.
  const attempt = await openSession(port, readPasswords(place.cluster).postgres, () => {});
  if (attempt.kind !== "open") return;
  await attempt.session.end();
  stopFast(place, prepareBinaries(place.account, place.folder, binaries));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
