import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const READY = "Evenhand is ready at";

export type Server = ReturnType<typeof makeServer>;

/** A data folder for `makeServer`, for one server or for several that share it. */
export function makeDataFolder(): string {
  const data = mkdtempSync(join(tmpdir(), "evenhand-journeys-"));
  // Started as root, the database runs as another account, which must be able to pass.
  chmodSync(data, 0o711);
  keepActionKey(data);
  return data;
}

/**
 * An installation of the built product as `npm start` runs it: a port, a scratch data folder, and the database
 * in it, or the one given. Nothing runs before `start`.
 */
export function makeServer(port: number, databaseUrl: string | null, data = makeDataFolder()) {
  // Empty is absent: a DATABASE_URL of `.env` is somebody's real one.
  const env = { EVENHAND_DATA: data, DATABASE_URL: databaseUrl ?? "" };
  return control(port, data, [join(ROOT, "bin", "start.mjs")], env, READY);
}

/**
 * One more process of the built product, as `npm start` would run it once everything is ready for it: the secrets
 * are in the data folder, and the database is migrated.
 */
export function makeApplication(port: number, databaseUrl: string, data: string) {
  const next = join(ROOT, "node_modules", "next", "dist", "bin", "next");
  const strip = pathToFileURL(join(ROOT, "bin", "strip-forwarded.mjs")).href;
  const env = {
    EVENHAND_DATA: data,
    DATABASE_URL: databaseUrl,
    EVENHAND_SECRET: readFileSync(join(data, "secret"), "utf8"),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: readFileSync(join(data, "action-key"), "utf8"),
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  } as const;
  return control(port, data, ["--import", strip, next, "start", "-p", String(port)], env, "Ready in");
}

function control(
  port: number,
  data: string,
  command: readonly string[],
  env: Readonly<Record<string, string>>,
  readyWord: string,
) {
  let child: ChildProcess | null = null;
  let said = "";

  return {
    port,
    data,
    url: `http://localhost:${port}`,
    said: () => said,
    start: async () => {
      child = spawn(process.execPath, command, {
        cwd: ROOT,
        env: { ...process.env, PORT: String(port), EVENHAND_URL: `http://localhost:${port}`, ...env },
        stdio: ["ignore", "pipe", "pipe"],
        // A process group of its own, so that all of it can be killed; the database is in another one.
        detached: true,
      });
      await ready(child, readyWord, (text) => {
        said += text;
      });
    },
    /** SIGTERM to the command, as a supervisor sends it. Returns the exit code, null after a kill. */
    stop: async (): Promise<number | null> => {
      const leaving = running(child);
      const gone = once(leaving, "exit");
      leaving.kill("SIGTERM");
      const [code] = await gone;
      return code;
    },
    /** SIGKILL to the command and all its children but the database. */
    killApplication: async () => {
      await killGroup(running(child));
    },
    /** SIGKILL to the database server alone. */
    killDatabase: () => {
      process.kill(databasePid(data), "SIGKILL");
    },
    /** SIGKILL to all of it. */
    killEverything: async () => {
      process.kill(databasePid(data), "SIGKILL");
      await killGroup(running(child));
    },
    remove: () => rmSync(data, { recursive: true, force: true }),
  };
}

/** The key is baked into the build: with another one the server would build again. */
function keepActionKey(data: string): void {
  const { EVENHAND_DATA } = process.env;
  const built = resolve(ROOT, EVENHAND_DATA || ".evenhand", "action-key");
  if (existsSync(built)) copyFileSync(built, join(data, "action-key"));
}

function ready(child: ChildProcess, word: string, hear: (text: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let heard = "";
    const onText = (chunk: Buffer) => {
      hear(chunk.toString());
      heard += chunk.toString();
      if (heard.includes(word)) resolve();
    };
    child.stdout?.on("data", onText);
    child.stderr?.on("data", onText);
    child.once("exit", (code) => reject(new Error(`The server did not start (${code}).\n${heard}`)));
  });
}

function running(child: ChildProcess | null): ChildProcess {
  if (child === null || child.exitCode !== null || child.signalCode !== null)
    throw new Error("The server does not run.");
  return child;
}

async function killGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) throw new Error("The server has no process id.");
  const gone = once(child, "exit");
  process.kill(-child.pid, "SIGKILL");
  await gone;
}

function databasePid(data: string): number {
  return clusterIn(data).pid;
}

/** The database that npm brought, while it runs on this data folder: where its files are, its process and its port. */
export function clusterIn(data: string): {
  readonly folder: string;
  readonly pid: number;
  readonly port: number;
} {
  const folder = join(data, "postgres", "cluster");
  const [pid, , , port] = readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n");
  return { folder, pid: Number(pid), port: Number(port) };
}
