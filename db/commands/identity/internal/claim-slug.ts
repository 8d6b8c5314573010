import "server-only";
import type { Transaction } from "../../../client";
import { Conflict } from "../../../errors";

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
      if (!isTakenSlug(error)) throw error;
    }
  }
  throw new Conflict("slug-taken");
}

function isTakenSlug(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return (
    cause instanceof Error &&
    "code" in cause &&
    cause.code === "23505" &&
    "constraint_name" in cause &&
    cause.constraint_name === "organisation_slug"
  );
}
