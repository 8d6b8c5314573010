import "server-only";
import { hash, verify } from "@node-rs/argon2";

// OWASP's recommendation for argon2id (the library's default algorithm): 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// Verified when an address is unknown, so that the answer takes as long as for a known one.
let decoy: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** True when it fits. A missing hash costs the same time and never fits. */
export async function passwordFits(stored: string | undefined, password: string): Promise<boolean> {
  if (stored !== undefined) return verify(stored, password);
  decoy ??= hash("no account has this one", COST);
  await verify(await decoy, password);
  return false;
}
