// Finds a PostgreSQL installed on this machine, to test on a second version. Plain Node.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const FOLDER = "/usr/lib/postgresql";
const OLDEST = 15;

/** @returns {string | undefined} the folder above `bin`, of the newest version that will do */
export function installedPostgres() {
  if (!existsSync(FOLDER)) return undefined;
  const versions = readdirSync(FOLDER)
    .map(Number)
    .filter((version) => version >= OLDEST);
  const folders = versions.sort((a, b) => b - a).map((version) => join(FOLDER, String(version)));
  return folders.find((folder) =>
    ["postgres", "initdb", "pg_ctl"].every((name) => existsSync(join(folder, "bin", name))),
  );
}
