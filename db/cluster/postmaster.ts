import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { commandAs, giveTo, runAs } from "./account";
import { type Binaries, program } from "./binaries";
import type { Place } from "./place";

export type Settings = { readonly port: number; readonly fsync: boolean };

/** The port written down by a server on this cluster. It may be long dead: only a connection tells. */
export function notedPort(cluster: string): number | undefined {
  try {
    const port = Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[3]);
    return port > 0 ? port : undefined;
  } catch {
    return undefined;
  }
}

/** Starts the server in a session of its own, so that Ctrl-C reaches the application first. */
export function launch(place: Place, binaries: Binaries, settings: Settings): ChildProcess {
  const safe = settings.fsync ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
  const options = [
    "listen_addresses=127.0.0.1",
    `port=${settings.port}`,
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
    ...safe,
  ].flatMap((option) => ["-c", option]);
  const command = commandAs(place.account, program(binaries.folder, "postgres"), [
    "-D",
    place.cluster,
    ...options,
  ]);
  const log = openSync(logFile(place.cluster), "a", 0o600);
  giveTo(place.account, logFile(place.cluster));
  const child = spawn(command.file, command.args, {
    ...command.options,
    detached: true,
    stdio: ["ignore", log, log],
    windowsHide: true,
  });
  closeSync(log);
  child.unref();
  return child;
}

/** Ends every session, writes a checkpoint and stops. Returns once the server is gone. */
export function stopFast(place: Place, binaries: Binaries): void {
  const args = ["stop", "-D", place.cluster, "-m", "fast", "-w", "-t", "60"];
  const stopped = runAs(place.account, program(binaries.folder, "pg_ctl"), args);
  if (stopped.status !== 0 && notedPort(place.cluster))
    throw new Error(`PostgreSQL did not stop: ${stopped.stderr || stopped.stdout}`);
}

/** The last lines of the server's log: what it said before it gave up. */
export function lastWords(cluster: string): string {
  return readFileSync(logFile(cluster), "utf8").trimEnd().split("\n").slice(-4).join("\n");
}

/** A loopback port that is free now. Another process can still take it before the server does. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = address && typeof address === "object" ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

function logFile(cluster: string): string {
  return join(cluster, "server.log");
}
