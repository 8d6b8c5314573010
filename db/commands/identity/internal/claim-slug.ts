import "server-only";
import type { Transaction } from "../../../client";
import { Conflict } from "../../../errors";
import { breaksUnique } from "./breaks-unique";

const ATTEMPTS = 20;

/**
 * Runs `write` with the first free address: `acme`, then `acme-2`, `acme-3` … Row-level security hides
 * other organisations, so only the unique index can say whether one is free.
 */
export async function claimSlug(
  tx: Transaction,
  wanted: string,
  write: (tx: Transaction, slug: string) => Promise<unknown>,
): Promise<string> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const slug = attempt === 1 ? wanted : `${wanted}-${attempt}`;
    try {
      await tx.transaction((savepoint) => write(savepoint, slug));
      return slug;
    } catch (error) {
      if (!breaksUnique(error, "organisation_slug")) throw error;
    }
  }
  throw new Conflict("slug-taken");
}
