import "server-only";

/** Whether a statement failed because another row already holds what this unique index keeps single. */
export function breaksUnique(error: unknown, index: string): boolean {
  // Drizzle wraps what the driver threw.
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return (
    cause instanceof Error &&
    "code" in cause &&
    cause.code === "23505" &&
    "constraint_name" in cause &&
    cause.constraint_name === index
  );
}
