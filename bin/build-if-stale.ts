import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { passOn } from "@/lib/env";
import { withLock } from "./lock.mjs";
import type { Secrets } from "./secrets";

const SOURCES = ["app", "components", "db", "lib", "public"];
const FILES = [
  "package-lock.json",
  "package.json",
  "next.config.ts",
  "tsconfig.json",
  "proxy.ts",
  "instrumentation.ts",
];
const NOT_BUILT = /(\.test\.tsx?|\.sql|\.md)$|[\\/]testing[\\/]/;

export class BuildFailed extends Error {
  override readonly name = "BuildFailed";
}

/**
 * Builds the product when its sources, or the key baked into it, are not those of the last build.
 * @param onChild receives the running build, to be ended when the person gives up waiting
 */
export async function buildIfStale(root: string, secrets: Secrets, onChild: (child: ChildProcess) => void) {
  if (isCurrent(root, secrets)) return;
  const wait = () => console.log("Another process is building; waiting for it.");
  await withLock(
    "build",
    root,
    async () => {
      if (!isCurrent(root, secrets)) await build(root, secrets, onChild);
    },
    wait,
  );
}

async function build(root: string, secrets: Secrets, onChild: (child: ChildProcess) => void): Promise<void> {
  console.log("Building, because the sources are new. This takes a minute or two.");
  const sources = digest(root, secrets);
  // Left by `npm run dev`: the build type-checks it too, and fails on routes deleted since.
  rmSync(join(root, ".next", "dev", "types"), { recursive: true, force: true });
  const child = spawn(
    process.execPath,
    [join(root, "node_modules", "next", "dist", "bin", "next"), "build"],
    {
      cwd: root,
      env: passOn({ ...secrets, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }),
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  onChild(child);
  const words: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => words.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => words.push(chunk));
  const [code] = await once(child, "close");
  if (code !== 0) throw new BuildFailed(`The build failed:\n${Buffer.concat(words).toString("utf8")}`);
  writeFileSync(stampFile(root), JSON.stringify({ sources, build: buildId(root) }));
}

function isCurrent(root: string, secrets: Secrets): boolean {
  const stamp = stampFile(root);
  if (!existsSync(stamp)) return false;
  return (
    readFileSync(stamp, "utf8") === JSON.stringify({ sources: digest(root, secrets), build: buildId(root) })
  );
}

function digest(root: string, secrets: Secrets): string {
  const hash = createHash("sha256").update(secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
  const files = [...FILES, ...SOURCES.flatMap((folder) => listFiles(root, folder))];
  for (const file of files.filter((name) => existsSync(join(root, name))))
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

function listFiles(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  const found = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  const files = found.map((name) => join(folder, name)).filter((name) => !NOT_BUILT.test(name));
  return files.filter((name) => statSync(join(root, name)).isFile()).sort();
}

function buildId(root: string): string {
  const file = join(root, ".next", "BUILD_ID");
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function stampFile(root: string): string {
  return join(root, ".next", "evenhand-build");
}
