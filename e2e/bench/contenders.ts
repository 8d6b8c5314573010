import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "@/e2e/faults/harness/installation";

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, "..", "..");
const NEXT = join(ROOT, "node_modules", "next", "dist", "bin", "next");

export type Contender = { readonly url: string; readonly stop: () => Promise<void> };

/** The same work on node:http alone. */
export function startBare(databaseUrl: string): Promise<Contender> {
  return start([join(HERE, "bare.mjs")], databaseUrl);
}

/** The same work in the smallest application of this Next version, built for production. */
export async function startNext(databaseUrl: string): Promise<Contender> {
  const scratch = layOut();
  const folder = join(scratch, "next");
  const build = spawn(process.execPath, [NEXT, "build"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
  });
  const [code] = await once(build, "exit");
  if (code !== 0) throw new Error(`The smallest application was not built (${code}).`);
  const contender = await start([NEXT, "start", folder], databaseUrl);
  return {
    ...contender,
    stop: async () => {
      await contender.stop();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** Next looks for a proxy and for instrumentation in every folder above, so it must not lie inside of ours. */
function layOut(): string {
  const scratch = mkdtempSync(join(tmpdir(), "evenhand-bench-"));
  cpSync(join(HERE, "next"), join(scratch, "next"), { recursive: true });
  cpSync(join(HERE, "same-work.mjs"), join(scratch, "same-work.mjs"));
  symlinkSync(join(ROOT, "node_modules"), join(scratch, "node_modules"));
  return scratch;
}

async function start(command: readonly string[], databaseUrl: string): Promise<Contender> {
  const port = await freePort();
  const child = spawn(process.execPath, command, {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      BENCH_DATABASE_URL: databaseUrl,
      PORT: String(port),
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
    },
  });
  await ready(child);
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      // A stream that is still open would keep it for ever.
      const hard = setTimeout(() => child.kill("SIGKILL"), 3_000);
      await gone;
      clearTimeout(hard);
    },
  };
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("Ready in")) resolve();
    });
    child.once("exit", (code) => reject(new Error(`A contender did not start (${code}).`)));
  });
}
