import "server-only";
import { attempt, type Transaction } from "../../../client";
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
  write: (slug: string) => Promise<unknown>,
): Promise<string> {
  for (let count = 1; count <= ATTEMPTS; count++) {
    const slug = count === 1 ? wanted : `${wanted}-${count}`;
    try {
      await attempt(tx, () => write(slug));
      return slug;
    } catch (error) {
      if (!breaksUnique(error, "organisation_slug")) throw error;
    }
  }
  throw new Conflict("slug-taken");
}
