import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { StartRefused } from "@/db/start-refused";
import { commandEnv, passOn } from "@/lib/env";
import { buildIfStale } from "./build-if-stale";
import { clearGuestsDaily } from "./clear-guests";
import { bringUpToDate, openDatabase } from "./database";
import { endChild } from "./end-child";
import { keepSecrets } from "./secrets";

const STRIP_FORWARDED = new URL("./strip-forwarded.mjs", import.meta.url).href;

/** Everything `npm start` and `npm run dev` do, in this process, until a signal or the end of the server. */
export async function runNext(mode: "start" | "dev"): Promise<never> {
  const env = commandEnv();
  const root = process.cwd();
  const children: ChildProcess[] = [];
  let database: ReturnType<typeof openDatabase> | undefined;
  let leaving: Promise<never> | undefined;
  listenForTheEnd();

  try {
    await refuseTakenPort(env.PORT);
    const secrets = keepSecrets(env);
    database = openDatabase(env);
    const ready = database.then(async ({ url, ownerUrl }) => {
      await bringUpToDate(ownerUrl);
      clearGuestsDaily(ownerUrl);
      return url;
    });
    const built = mode === "start" ? buildIfStale(root, secrets, (child) => children.push(child)) : undefined;
    const [url] = await Promise.all([ready, built]);
    if (leaving) return leaving;
    const child = fork(
      join(root, "node_modules", "next", "dist", "bin", "next"),
      [mode, "-p", String(env.PORT)],
      {
        cwd: root,
        env: passOn({
          ...secrets,
          DATABASE_URL: url,
          PORT: String(env.PORT),
          EVENHAND_URL: env.EVENHAND_URL,
          EVENHAND_DATA: env.EVENHAND_DATA,
          EVENHAND_PROXIES: String(env.EVENHAND_PROXIES),
          LOG_LEVEL: env.LOG_LEVEL,
          NODE_ENV: mode === "start" ? "production" : "development",
          NEXT_TELEMETRY_DISABLED: "1",
        }),
        // Not our own flags: the react-server condition would break the rendering of pages.
        execArgv: env.EVENHAND_PROXIES === 0 ? ["--import", STRIP_FORWARDED] : [],
      },
    );
    children.push(child);
    child.once("exit", (code) => void leave(code === 0 ? 0 : 1));
    await Promise.race([answer(env.PORT), once(child, "exit")]);
    if (child.exitCode === null) console.log(`\nEvenhand is ready at ${env.EVENHAND_URL}\n`);
  } catch (error) {
    return leave(error instanceof StartRefused ? 78 : 1, error);
  }
  return new Promise(() => {});

  function listenForTheEnd(): void {
    let first: number | undefined;
    const onSignal = () => {
      // Ctrl-C reaches us twice, from the terminal and from our parent; a second press comes later.
      if (first && Date.now() - first > 1_000) for (const child of children) child.kill("SIGKILL");
      first ??= Date.now();
      void leave(0);
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
    process.once("disconnect", onSignal);
  }

  /** The order matters: the application ends its streams and writes, then the database stops. */
  function leave(code: number, error?: unknown): Promise<never> {
    leaving ??= (async () => {
      if (error) console.error(`\n${error instanceof StartRefused ? error.message : describe(error)}`);
      await Promise.all(children.map(endChild));
      await database?.then((open) => open.stop()).catch(() => {});
      process.exit(code);
    })();
    return leaving;
  }
}

function refuseTakenPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) =>
      reject(new StartRefused(portSentence(port, error.code))),
    );
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

function portSentence(port: number, code: string | undefined): string {
  if (code === "EADDRINUSE")
    return `Port ${port} is taken by another program. Stop that program, or choose a port: PORT=${port + 1} npm start`;
  return `Port ${port} cannot be used (${code}). Choose another one: PORT=3000 npm start`;
}

/** Resolves once the server takes requests. */
async function answer(port: number): Promise<void> {
  for (;;) {
    try {
      await fetch(`http://127.0.0.1:${port}/api/health/live`);
      return;
    } catch {
      await pause(100);
    }
  }
}

function describe(error: unknown): string {
  return error instanceof Error
    ? error.name === "BuildFailed"
      ? error.message
      : (error.stack ?? error.message)
    : String(error);
}
