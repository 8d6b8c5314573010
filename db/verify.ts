import "server-only";
import type { Sql } from "./client";
import { StartRefused } from "./start-refused";
import { type Verdict, walkChains } from "./verification/walk";

/**
 * Walks every interview's log and every organisation's audit: hashes, numbers without a gap, and that rooms,
 * drafts and submitted scorecards are the fold of their ops. A chain cannot show that somebody rewrote all of
 * it; for that, compare with a backup. Needs a role that reads past row-level security.
 * @throws StartRefused when the role cannot see every row, for then nothing would look like nothing wrong
 */
export function verifyLog(sql: Sql): Promise<Verdict> {
  // One snapshot: people may be writing meanwhile.
  return sql.begin("isolation level repeatable read read only", async (tx) => {
    const [me] = await tx<{ name: string; sees: boolean }[]>`
      select current_user::text as name, rolsuper or rolbypassrls as sees from pg_roles where rolname = current_user`;
    if (!me?.sees)
      throw new StartRefused(
        `The database user ${me?.name} does not see past row-level security, so it cannot verify anything. ` +
          "Connect as a superuser or as a role made with: create role … login bypassrls in role pg_read_all_data;",
      );
    return walkChains(tx);
  });
}

/** What to print: one line when all is well, else one for each broken chain. */
export function describeVerdict({ interviews, ops, organisations, events, broken }: Verdict): string {
  if (broken.length === 0)
    return `OK: ${ops} ops of ${interviews} interviews and ${events} audit events of ${organisations} organisations.`;
  return broken
    .map(({ organisationId, interviewId, seq, reason }) => {
      const chain = interviewId ? `interview ${interviewId}` : `the audit of organisation ${organisationId}`;
      return `Broken: ${chain}${seq === null ? "" : ` at ${seq}`}: ${reason}.`;
    })
    .join("\n");
}
