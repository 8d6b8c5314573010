import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { StartRefused } from "../start-refused";
import { type Account, giveTo } from "./account";

/** One password per role; `postgres` is the superuser, used for setting up and for nothing else. */
export type Passwords = z.infer<typeof passwordsShape>;

const passwordsShape = z.object({
  postgres: z.string(),
  evenhand_owner: z.string(),
  evenhand_app: z.string(),
  evenhand_backup: z.string(),
});

export function makePasswords(): Passwords {
  const make = () => randomBytes(24).toString("base64url");
  return { postgres: make(), evenhand_owner: make(), evenhand_app: make(), evenhand_backup: make() };
}

/** Kept inside the cluster's folder, so that folder and passwords appear, move and vanish together. */
export function writePasswords(account: Account, cluster: string, passwords: Passwords): void {
  writeFileSync(fileIn(cluster), JSON.stringify(passwords, null, 2), { mode: 0o600 });
  giveTo(account, fileIn(cluster));
}

export function readPasswords(cluster: string): Passwords {
  try {
    return passwordsShape.parse(JSON.parse(readFileSync(fileIn(cluster), "utf8")));
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new StartRefused(`The passwords of the database cannot be read (${fileIn(cluster)}: ${cause}).`);
  }
}

function fileIn(cluster: string): string {
  return join(cluster, "evenhand-passwords.json");
}
