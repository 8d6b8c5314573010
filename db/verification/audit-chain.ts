import { type AuditLink, auditHash } from "../chain";
import { canonicalJson, sha256 } from "../digest";

export type AuditRow = AuditLink & {
  readonly detail: Record<string, unknown>;
  readonly previousHash: string;
  readonly hash: string;
};

export type Break = { readonly seq: number | null; readonly reason: string };

/** The first event that does not hold, or null. `rows` in the order of their numbers. */
export function breakInAudit(
  rows: readonly AuditRow[],
  end: { readonly seq: number; readonly head: string },
): Break | null {
  return (
    breakInLinks(rows, end, (row) => auditHash(row.previousHash, linkOf(row))) ??
    first(rows, (row) => row.digest !== sha256(canonicalJson(row.detail)), "its detail was changed")
  );
}

function linkOf({ organisationId, seq, action, actorId, subjectId, digest, at }: AuditRow): AuditLink {
  return { organisationId, seq, action, actorId, subjectId, digest, at };
}

type Link = { readonly seq: number; readonly previousHash: string; readonly hash: string };

/** The first row that is missing, changed or out of its place; after the last one, what its owner says of the end. */
export function breakInLinks<Row extends Link>(
  rows: readonly Row[],
  end: { readonly seq: number; readonly head: string },
  hashOf: (row: Row) => string,
): Break | null {
  let head = "";
  for (const [index, row] of rows.entries()) {
    const seq = index + 1;
    if (row.seq !== seq) return { seq, reason: "it is missing" };
    if (row.previousHash !== head) return { seq, reason: "it does not follow the one before" };
    if (row.hash !== hashOf(row)) return { seq, reason: "it was changed" };
    head = row.hash;
  }
  if (end.seq !== rows.length) return { seq: rows.length + 1, reason: "it is missing" };
  return end.head === head ? null : { seq: null, reason: "the noted end is not the end of the chain" };
}

export function first<Row extends { readonly seq: number }>(
  rows: readonly Row[],
  isBroken: (row: Row) => boolean,
  reason: string,
): Break | null {
  const found = rows.find(isBroken);
  return found ? { seq: found.seq, reason } : null;
}
