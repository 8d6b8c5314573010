import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { StartRefused } from "../start-refused";
import { giveTo, runAs } from "./account";
import { type Binaries, program } from "./binaries";
import { makePasswords, writePasswords } from "./passwords";
import type { Place } from "./place";

const FORGOTTEN_AFTER_MS = 10 * 60_000;

/**
 * Makes the cluster when there is none: beside, then renamed into place, so that of two first starters one
 * wins whole and the other uses what the first made. Refuses a cluster of another major version.
 */
export function ensureCluster(place: Place, binaries: Binaries, fsync: boolean): void {
  if (existsSync(place.cluster)) {
    checkVersion(place.cluster, binaries.major);
    return;
  }
  clearForgotten(place.folder);
  const staging = mkdtempSync(join(place.folder, "new-"));
  giveTo(place.account, staging);
  const cluster = join(staging, "cluster");
  mkdirSync(cluster, { mode: 0o700 });
  chmodSync(cluster, 0o700);
  giveTo(place.account, cluster);
  const passwords = makePasswords();
  const passwordFile = join(staging, "password");
  writeFileSync(passwordFile, passwords.postgres, { mode: 0o600 });
  giveTo(place.account, passwordFile);
  const made = runAs(place.account, program(binaries.folder, "initdb"), [
    `--pgdata=${cluster}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--no-instructions",
    ...(binaries.major >= 17
      ? ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
      : ["--locale=C.UTF-8"]),
    ...(fsync ? [] : ["--no-sync"]),
  ]);
  if (made.status !== 0) {
    rmSync(staging, { recursive: true, force: true });
    const cause = (made.error?.message ?? made.stderr).trim();
    throw new StartRefused(`The database could not be set up in ${place.folder}: ${cause}`);
  }
  writePasswords(place.account, cluster, passwords);
  renameUnlessThere(cluster, place.cluster);
  rmSync(staging, { recursive: true, force: true });
}

function renameUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

function checkVersion(cluster: string, major: number): void {
  const found = Number.parseInt(readFileSync(join(cluster, "PG_VERSION"), "utf8"), 10);
  if (found === major) return;
  throw new StartRefused(
    `The database in ${cluster} was made by PostgreSQL ${found}, and this Evenhand brings PostgreSQL ${major}. ` +
      "Make a backup with the Evenhand that made it (bin/backup), rename that folder, " +
      "start this Evenhand once, and restore the backup (bin/restore).",
  );
}

/** What a killed first start left behind. */
function clearForgotten(folder: string): void {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith("new-"))) {
    const path = join(folder, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > FORGOTTEN_AFTER_MS) rmSync(path, { recursive: true, force: true });
  }
}
