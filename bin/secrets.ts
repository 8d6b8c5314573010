import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "@/lib/env";

export type Secrets = {
  readonly EVENHAND_SECRET: string;
  readonly NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: string;
};

/**
 * The secrets of this installation: those of the environment, else those kept in the data folder, made at
 * the first start. The action key must outlive builds, or open tabs lose their buttons at every deploy.
 */
export function keepSecrets(env: Env): Secrets {
  return {
    EVENHAND_SECRET: env.EVENHAND_SECRET ?? kept(env.EVENHAND_DATA, "secret", 48),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
      env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? kept(env.EVENHAND_DATA, "action-key", 32),
  };
}

function kept(folder: string, name: string, bytes: number): string {
  const file = join(folder, name);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    const mine = `${file}.${process.pid}`;
    writeFileSync(mine, randomBytes(bytes).toString("base64"), { mode: 0o600 });
    linkUnlessThere(mine, file);
    rmSync(mine);
  }
  return readFileSync(file, "utf8");
}

/** Of two first starts, one gives the secret and both read it. */
function linkUnlessThere(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}
