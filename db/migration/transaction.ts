import type { Sql } from "postgres";

/**
 * A transaction on a client that has exactly one connection. Not `sql.begin`: when the connection is lost,
 * postgres.js 3.4.9 sends its rollback to a socket that is gone, which ends the process or hangs the client.
 */
export async function inTransaction<Value>(sql: Sql, work: () => Promise<Value>): Promise<Value> {
  await sql.unsafe("begin").simple();
  try {
    const value = await work();
    await sql.unsafe("commit").simple();
    return value;
  } catch (error) {
    if (!isLoss(error)) await sql.unsafe("rollback").simple();
    throw error;
  }
}

/** The connection is gone, and with it the transaction: class 57P of PostgreSQL, or the client's own codes. */
function isLoss(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  const code = String(error.code);
  return code.startsWith("57P") || code.startsWith("CONNECTION_") || /^E[A-Z]+$/.test(code);
}
