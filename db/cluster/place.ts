import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartRefused } from "../start-refused";
import { type Account, accountsFor, can, giveTo } from "./account";

/** Where the cluster lives and who runs it. `folder` also takes staging folders and copied binaries. */
export type Place = { readonly folder: string; readonly cluster: string; readonly account: Account };

/**
 * Finds the folder of the database, below the data folder when the account can reach it. As root, in a
 * checkout that no other user can enter, it is a folder below /var/lib, noted in `database-is-elsewhere`.
 * @param say receives one line when the database lives outside the data folder
 */
export function findPlace(dataFolder: string, say: (line: string) => void): Place {
  makeFolder(dataFolder, isRoot() ? 0o711 : 0o700);
  const note = join(dataFolder, "database-is-elsewhere");
  const noted = existsSync(note) ? readFileSync(note, "utf8").trim() : undefined;
  const inside = join(dataFolder, "postgres");
  if (noted) {
    const place = placeIn(noted);
    if (!place) throw new StartRefused(unreachable(noted));
    say(`The database lives in ${noted}.`);
    return place;
  }
  const near = placeIn(inside);
  if (near) return near;
  if (existsSync(join(inside, "cluster"))) throw new StartRefused(unreachable(inside));
  const hash = createHash("sha256").update(dataFolder).digest("hex").slice(0, 12);
  const outside = `/var/lib/evenhand-${hash}`;
  const far = placeIn(outside);
  if (!far) throw new StartRefused(unreachable(inside));
  writeFileSync(note, `${outside}\n`);
  say(
    `PostgreSQL does not run as root and no other account can enter ${dataFolder}: the database lives in ${outside}.`,
  );
  return far;
}

function placeIn(folder: string): Place | undefined {
  const cluster = join(folder, "cluster");
  const fresh = !existsSync(folder);
  for (const account of accountsFor(cluster)) {
    makeFolder(folder, 0o700);
    // Only root's own, still empty folder changes hands; an existing cluster says who owns it.
    if (!existsSync(cluster)) giveTo(account, folder);
    if (can(account, "-w", folder)) return { folder, cluster, account };
  }
  if (fresh && existsSync(folder)) rmdirSync(folder);
  return undefined;
}

function makeFolder(path: string, mode: number): void {
  if (existsSync(path)) return;
  try {
    mkdirSync(path, { recursive: true, mode });
    // The umask may have taken bits away that the other account needs.
    chmodSync(path, mode);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new StartRefused(
      `The folder ${path} cannot be made (${cause}). Set EVENHAND_DATA to a folder you may write to.`,
    );
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function unreachable(folder: string): string {
  return (
    `PostgreSQL does not run as root, and no other account of this machine can use ${folder}. ` +
    "Start Evenhand with an ordinary account, or set DATABASE_URL to a PostgreSQL server, version 15 or newer."
  );
}
